#!/usr/bin/env node
// Writes src/locales/zh-Hant.ts out of zh-Hans.ts: OpenCC with Taiwan's words, then what it chooses otherwise than a
// librarian would. Run it after each change of zh-Hans.ts; a test sees to it.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as OpenCC from 'opencc-js';

const strings = path.join(path.dirname(fileURLToPath(import.meta.url)), '../src/locales');

/** What OpenCC writes, and what stands instead. */
const BETTER = [
  ['簡體中文介面', '繁體中文介面。由 tools/traditional.mjs 寫成，勿直接修改'],
  ['由故紙（guzhi）生成', '由故紙（guzhi）產生'],
  ['再生成一次', '再產生一次'],
  ["document: '檔案'", "document: '文件'"],
  ['來原始檔', '來源檔案'],
  ['訂正的專案', '訂正的項目'],
  ['報告差錯', '回報差錯'],
  ['書單隻', '書單只'],
  ['指令碼', '腳本'],
  ['電子表格', '試算表'],
  ['欄目查詢', '欄目查找'],
  ['“', '「'],
  ['”', '」'],
  ['zhHans', 'zhHant'],
  ['zh-Hans', 'zh-Hant'],
];

/** The module of traditional strings, out of that of simplified ones. */
export function traditional(source) {
  const converted = OpenCC.Converter({ from: 'cn', to: 'twp' })(source);
  return BETTER.reduce((text, [from, to]) => text.replaceAll(from, to), converted);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  fs.writeFileSync(path.join(strings, 'zh-Hant.ts'), traditional(fs.readFileSync(path.join(strings, 'zh-Hans.ts'), 'utf8')));

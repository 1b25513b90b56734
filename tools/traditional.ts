/**
 * Writes src/locales/zh-Hant.ts from zh-Hans.ts: OpenCC with Taiwan's vocabulary, then corrections of words a librarian
 * would not choose. Run it after each change to zh-Hans.ts; a test fails otherwise.
 *
 *   tsx tools/traditional.ts
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as OpenCC from 'opencc-js';
import { PACKAGE_FOLDER } from '../src/text/package-folder.ts';

const LOCALES = path.join(PACKAGE_FOLDER, 'src/locales');

/** Corrections in order of application: OpenCC's word and its replacement. */
const CORRECTIONS: readonly (readonly [written: string, better: string])[] = [
  ['簡體中文介面', '繁體中文介面。由 tools/traditional.ts 寫成，勿直接修改'],
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
  ['各索引查詢', '各索引查找'],
  ['用 OR 連線', '用 OR 連接'],
  ['個索引檔案', '個索引檔'],
  ['回車', 'Enter '],
  ['檔案比離線', '檔案庫比離線'],
  ['時候檔案更新', '時候檔案庫更新'],
  ['這臺裝置', '這台裝置'],
  ['“', '「'],
  ['”', '」'],
  ['zhHans', 'zhHant'],
  ['zh-Hans', 'zh-Hant'],
];

/** @param source source text of zh-Hans.ts @returns source text of zh-Hant.ts */
export function traditional(source: string): string {
  const converted = OpenCC.Converter({ from: 'cn', to: 'twp' })(source);
  return CORRECTIONS.reduce((text, [written, better]) => text.replaceAll(written, better), converted);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  fs.writeFileSync(path.join(LOCALES, 'zh-Hant.ts'), traditional(fs.readFileSync(path.join(LOCALES, 'zh-Hans.ts'), 'utf8')));

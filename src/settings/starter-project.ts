/** The files of `guzhi init` around an archive: the program's version, version control, publishing. */
import type { OutputFile } from '../model/model.ts';

const ALLOWED = { nodejieba: true } as const;

/** npm 12 and pnpm run the install script of a dependency only if it is allowed here. Without it words are cut by the port. */
const packageJson = (version: string): string =>
  `${JSON.stringify(
    {
      private: true,
      type: 'module',
      scripts: { build: 'guzhi build', dev: 'guzhi dev', check: 'guzhi check' },
      dependencies: { guzhi: version },
      allowScripts: ALLOWED,
      pnpm: { onlyBuiltDependencies: Object.keys(ALLOWED) },
    },
    null,
    2,
  )}\n`;

/** pnpm 11 reads no settings in package.json. */
const PNPM = `# pnpm 只为这里列出的包运行安装脚本。 · pnpm runs install scripts of these packages only.
allowBuilds:
  nodejieba: true
`;

const ATTRIBUTES = `# 版面的字节不改；两人添加的网址自动合并。
# Pages keep their bytes; addresses that two people add are merged.
seeds/** -text
addresses.txt text eol=lf merge=union
`;

const WORKFLOW = `# 每次推送都重新生成网站，发布到 GitHub Pages（设置里 Pages 的来源选 GitHub Actions）。
# Builds the site at each push and publishes it on GitHub Pages (choose GitHub Actions as its source in the settings).
name: publish
on:
  push:
    branches: [main]
  workflow_dispatch:
permissions:
  contents: read
  pages: write
  id-token: write
concurrency:
  group: pages
jobs:
  publish:
    runs-on: ubuntu-latest
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - uses: actions/cache@v4
        with:
          path: .guzhi
          key: guzhi-\${{ github.run_id }}
          restore-keys: guzhi-
      - run: npm install
      - run: npx guzhi build
      - run: npx guzhi check
      - uses: actions/upload-pages-artifact@v3
        with:
          path: dist
      - id: deployment
        uses: actions/deploy-pages@v4
`;

/** @param version of guzhi, to which the archive is pinned. @param schema JSON Schema of the settings, as text. */
export const projectFiles = (version: string, schema: string): OutputFile[] => [
  { path: 'package.json', content: packageJson(version) },
  { path: 'pnpm-workspace.yaml', content: PNPM },
  { path: '.gitattributes', content: ATTRIBUTES },
  { path: '.gitignore', content: 'node_modules/\ndist/\n.guzhi/\n' },
  { path: '.github/workflows/publish.yml', content: WORKFLOW },
  { path: SCHEMA_FILE, content: schema },
];

export const SCHEMA_FILE = 'guzhi.schema.json';

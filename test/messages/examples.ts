/** One example for every message: what provokes it, and what is then printed. A message without an example does not compile. */
import fs from 'node:fs';
import path from 'node:path';
import { bag } from '../../src/cli/bag.ts';
import { build } from '../../src/cli/build.ts';
import { check } from '../../src/cli/check.ts';
import { dev } from '../../src/cli/dev.ts';
import { importArticles as importCommand } from '../../src/cli/import.ts';
import { init } from '../../src/cli/init.ts';
import { inspect } from '../../src/cli/inspect.ts';
import { profiled } from '../../src/cli/profile.ts';
import { openBrowser } from '../../src/cli/open-browser.ts';
import { search } from '../../src/cli/search.ts';
import { templates } from '../../src/cli/templates.ts';
import { findSeeds, readSeed } from '../../src/input/seeds.ts';
import type { MessageName } from '../../src/messages/messages.ts';
import { pageSettings } from '../../src/read/page-settings.ts';
import { readPage } from '../../src/read/read-page.ts';
import { openTemplates } from '../../src/render/templates.ts';
import { unwrap } from '../../src/search/shared/format.ts';
import { verifyIndex } from '../../src/search/verify.ts';
import { serveSite } from '../../src/serve/server.ts';
import { DEFAULTS } from '../../src/settings/config.ts';
import { readSettings } from '../../src/settings/settings.ts';
import { emptyFolder, writeFiles } from '../helpers/folders.ts';
import { document, indexFiles } from '../search/site.ts';
import {
  answered,
  bagged,
  built,
  checked,
  found,
  imported,
  ownPage,
  PAGE,
  printed,
  read,
  run,
  searched,
  settings,
  thrown,
} from './provoke.ts';
import { firstRefused, inDyingThread, notListening, refusing, tooDeep, withoutPrograms } from './refuse.ts';

export interface Example {
  /** @returns all that is printed. */
  readonly provoke: () => string | Promise<string>;
  /** The message as it is printed, with excerpt and advice. */
  readonly prints: string;
}

const AGAIN = '    Build the site again.\n';
const manifest = { published: 'data/articles.ndjson' };
/** Changes the one article of the data. */
const inData = (change: (article: Record<string, unknown>) => void) =>
  checked(({ read: text, write }) => {
    const article = JSON.parse(text(manifest.published)) as Record<string, unknown>;
    change(article);
    write(manifest.published, `${JSON.stringify(article)}\n`);
  });
const inPage = (from: string, to: string) => checked(({ read: text, write }) => write('about.html', text('about.html').replace(from, to)));
const articlePage = (change: (html: string) => string) =>
  checked(({ read: text, write }) => {
    const { url } = JSON.parse(text(manifest.published)) as { url: string };
    write(url, change(text(url)));
  });

const DOCUMENTS = [document('v1', '第1号公告', '公告第1条', { section: '公告' })];
const ARTICLE = { id: 'v1', url: DOCUMENTS[0]?.url ?? '', title: '第1号公告', text: '公告第1条' };
async function verified(articles: readonly (typeof ARTICLE)[], change: (name: string, text: string) => string = (_, text) => text) {
  const files = indexFiles(DOCUMENTS);
  return printed(await verifyIndex(async (name) => unwrap(change(name, files.get(name) ?? '')), articles));
}

export const EXAMPLES: Readonly<Record<MessageName, Example>> = {
  'input.noSuchPlace': {
    provoke: () => found({}),
    prints: 'seeds: error: no such file or folder\n    Name the folder that contains your pages, for example `--seeds pages`.\n',
  },
  'input.folderUnreadable': {
    provoke: () => tooDeep((root) => printed(findSeeds(root).diagnostics)),
    prints: ': error: cannot read this folder (ENAMETOOLONG: name too long)\n    Shorten its name. Or move it out of the seeds.\n',
  },
  'input.linkLeadsOut': {
    provoke: () => found({ 'seeds/a.md': PAGE, 'b.md': PAGE }, (root) => fs.symlinkSync('../b.md', path.join(root, 'seeds/b.md'))),
    prints: 'seeds/b.md: error: this link leads out of the seeds folder or to a missing file\n    Copy the file into the folder instead.\n',
  },
  'input.sameName': {
    provoke: () => found({ 'seeds/e\u0301.md': PAGE, 'seeds/\u00e9.md': PAGE }),
    prints:
      'seeds/\u00e9.md: error: another file has the same name, written with other characters (é as one character and as two)\n    Rename or remove one of the two; the other one was read.\n',
  },
  'input.noPages': {
    provoke: () => found({ 'seeds/README.md': 'x' }),
    prints: 'seeds: error: this folder contains no pages\n    Put .md or .txt files into it, one for each newspaper page.\n',
  },
  'input.notPages': {
    provoke: () =>
      found({ 'seeds/a.md': PAGE, 'seeds/a.yaml': '', 'seeds/a.png': '', 'seeds/b.yaml': '', 'seeds/c/d.PDF': '', 'seeds/c/e.pdf': '' }),
    prints:
      'seeds: warning: 3 files are no pages: .pdf, .yaml\n    A page is a .md, .markdown or .txt file; a sidecar is NAME.yaml beside NAME.md. ',
  },
  'input.fileUnreadable': {
    provoke: () => {
      const root = emptyFolder();
      return printed(readSeed({ source: 'gone.md', path: path.join(root, 'gone.md'), sidecar: null }).diagnostics, root);
    },
    prints:
      'gone.md: error: cannot read this file (ENOENT: no such file or directory)\n    Put it back, or remove what refers to it. Or move it out of the seeds.\n',
  },
  'input.empty': {
    provoke: () => read(''),
    prints: 'page.md: error: this file is empty\n    Put the text of the page into it, or remove it.\n',
  },
  'input.binary': {
    provoke: () => read(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])),
    prints: 'error: this is not a text file: it contains zero bytes\n    Keep only pages as text (.md, .txt) in the seeds folder.\n',
  },
  'input.encoding': {
    provoke: () => read(new Uint8Array(200).fill(0xff)),
    prints: 'error: the encoding of this text is unknown; UTF-8, UTF-16, GB18030 and Big5 are supported\n    Save it as UTF-8.\n',
  },
  'input.damaged': {
    provoke: () =>
      read(
        Buffer.concat([Buffer.from(`# 供电\n\n${'太原供电集中治理线损。'.repeat(40)}\n\n并州`), Buffer.of(0xe5, 0xa4), Buffer.from('\n')]),
      ),
    prints:
      'page.md:5: error: contains bytes that are not valid UTF-8; they are shown as \uFFFD\n    | 并州\uFFFD\n    Correct the characters, or save the file again as UTF-8.\n',
  },

  'settings.fileUnreadable': {
    provoke: () => {
      const root = emptyFolder();
      return printed(readSettings({ config: root }).diagnostics, root);
    },
    prints:
      'ROOT: error: cannot read the settings file (EISDIR: illegal operation on a directory)\n    Put a file in the place of this folder, or name another one.\n',
  },
  'settings.noSuchFile': {
    provoke: () => printed(readSettings({ config: 'gone.yaml' }).diagnostics),
    prints: 'gone.yaml: error: no such settings file\n    Name an existing file, or leave out --config to use the defaults.\n',
  },
  'settings.notUtf8': {
    provoke: () => settings(Buffer.concat([Buffer.from('title: '), Buffer.of(0xbe, 0xc9)])),
    prints: 'guzhi.yaml: error: the settings file is not valid UTF-8\n    Save it as UTF-8.\n',
  },
  'settings.alias': {
    provoke: () => settings('menu: &a [*a]\n'),
    prints: 'guzhi.yaml:1: error: aliases (`*name`) are not supported\n    | menu: &a [*a]\n    Write the value out.\n',
  },
  'settings.notYaml': {
    provoke: () => settings('title: "open\n'),
    prints:
      'guzhi.yaml:2: error: invalid YAML: Missing closing "quote\n    | \n    Write one `name: value` per line; put text with colons in quotes.\n',
  },
  'settings.notNamesWithValues': {
    provoke: () => settings('- a\n'),
    prints: 'guzhi.yaml:1: error: the settings must be names with values\n    | - a\n    Write one `name: value` per line.\n',
  },
  'settings.foldersWithoutNames': {
    provoke: () => settings('title: 旧报\nfolders: pages\n'),
    prints:
      'guzhi.yaml:2: error: `folders` must contain names with values\n    | folders: pages\n    Indent them below `folders:`, for example `  seeds: pages`.\n',
  },
  'settings.unknownName': {
    provoke: () => settings('titel: 旧报\n'),
    prints:
      'guzhi.yaml:1: warning: unknown setting "titel"\n    | titel: 旧报\n    Did you mean `title`? Known settings: title, subtitle, ',
  },
  'settings.wrongValue': {
    provoke: () => settings('title: 3\n'),
    prints: 'guzhi.yaml:1: error: title must be text\n    | title: 3\n    Correct the value, or remove the line to use the default.\n',
  },
  'settings.lowContrast': {
    provoke: () => settings('accent: "#8fc3f0"\n'),
    prints:
      'guzhi.yaml:1: warning: accent #8fc3f0 is hard to read on the light page: its contrast is 1.7 to 1\n    | accent: "#8fc3f0"\n    Choose a darker colour, with a contrast of at least 4.5 to 1.\n',
  },
  'settings.contradictedDay': {
    provoke: () => built({ config: { days: { missing: ['2024-01-06'] } } }),
    prints:
      'seeds/page.md: warning: this page is dated 2024-01-06, a day that the settings declare missing\n    Correct `days` in the settings, or the date of the page.\n',
  },

  'read.noText': {
    provoke: () => read('---\ndate: 2022-11-09\n---\n'),
    prints:
      'page.md: error: contains front matter but no text below it\n    Put the text of the page below the front matter, or remove the file.\n',
  },
  'read.noArticle': {
    provoke: () => read('![](a.png)\n'),
    prints:
      'page.md: warning: no article was found on this page\n    If it has one, name its lines in a sidecar: `guzhi inspect --sidecar` prints one to begin with.\n',
  },
  'read.html': {
    provoke: () => read('# 标题\n\n<mark>正文</mark>在<b>此</b>。\n\n又<br>一行。\n\n<video>再</video>一行。\n'),
    prints:
      'page.md:3: warning: contains HTML, which is shown as text (also on 1 more line)\n    | <mark>正文</mark>在<b>此</b>。\n    Remove the tags if they were not printed on the page.\n',
  },
  'read.writtenLineEnds': {
    provoke: () => read('# 标题\\n\\n本报讯 大桥通车。\n'),
    prints:
      'page.md:1: warning: contains `\\n` where lines should end\n    | # 标题\\n\\n本报讯 大桥通车。\n    Replace each `\\n` by a real line end: the page was saved as JSON writes it.\n',
  },
  'read.large': {
    provoke: () => read(`# 长文\n\n${'这是一段很长的文字。\n'.repeat(34_000)}`),
    prints: 'page.md: warning: contains 1.1 MB, far more than a newspaper page\n    Give each newspaper page a file of its own.\n',
  },
  'read.noSuchDay': {
    provoke: () => {
      const seed = { source: '太原日报1973年2月29日第4版.md', bytes: Buffer.from(PAGE), sidecar: null };
      return printed(readPage(seed, pageSettings(DEFAULTS)).diagnostics);
    },
    prints:
      '太原日报1973年2月29日第4版.md: warning: the path names the day 1973年2月29日, which does not exist; the page is read without it\n    Correct the name of the file or its folder, or state `date:` in front matter or a sidecar.\n',
  },
  'read.yamlTooLong': {
    provoke: () => read(PAGE, `# ${'x'.repeat(2_000_000)}\n`),
    prints:
      'page.yaml:1: error: contains 2000003 characters of YAML, more than a file of this kind can need\n    Split it, or remove what does not belong there.\n',
  },
  'read.yamlTooDeep': {
    provoke: () => read(PAGE, `date: ${'['.repeat(200)}\n`),
    prints: 'page.yaml:1: error: is nested more than 100 levels deep\n    Remove what does not belong there.\n',
  },
  'read.notYaml': {
    provoke: () => read(PAGE, 'paper: "太原"日报\n'),
    prints:
      'page.yaml:1: error: invalid YAML: Unexpected scalar at node end\n    | paper: "太原"日报\n    Correct this line; text with a colon or quotes in it needs quotes around it.\n',
  },
  'read.notNamesWithValues': {
    provoke: () => read(PAGE, '- a\n'),
    prints: 'page.yaml:1: error: should be a list of `name: value` lines\n    Write for example `date: 2022-11-09`.\n',
  },
  'read.fieldTwice': {
    provoke: () => read(`---\ndate: 2022-11-09\ndate: 2022-11-10\n---\n\n${PAGE}`),
    prints: 'page.md:3: error: `date` is stated twice\n    | date: 2022-11-10\n    Keep one of the two lines.\n',
  },
  'read.colon': {
    provoke: () => read(`---\ndate：2022-11-09\npage:3\n---\n\n${PAGE}`),
    prints:
      'page.md:2: warning: `date` has a full-width colon or no blank behind its colon (also on 1 more line); it is read as `date: …`\n    | date：2022-11-09\n    Write `date: ` with a half-width colon and a blank.\n',
  },
  'read.otherWeekday': {
    provoke: () => read(`---\ndate: 2022-11-09 星期四\n---\n\n${PAGE}`),
    prints: 'page.md:2: warning: 2022-11-09 was another day of the week\n    | 2022-11-09 星期四\n    Correct the date or the weekday.\n',
  },
  'read.wrongField': {
    provoke: () => read(`---\ndate: 2022-02-30\n---\n\n${PAGE}`),
    prints:
      'page.md:2: error: `date` should be a day that exists, or a month, a year or a span where the day is not known, not `2022-02-30`\n    | date: 2022-02-30\n    Write for example `date: 2022-11-09`.\n',
  },
  'read.unknownFrontMatterField': {
    provoke: () => read(`---\ndate: 2022-11-09\ntags: a\n---\n\n${PAGE}`),
    prints: 'page.md:3: warning: `tags` is not a front matter field and is ignored\n    | tags\n    Known fields: ',
  },
  'read.unclosedFrontMatter': {
    provoke: () => read(`---\ndate: 2022-11-09\n\n${PAGE}`),
    prints:
      'page.md:1: warning: looks like front matter but has no closing `---`; it is read as text\n    | date: 2022-11-09\n    Close the front matter with a line of three hyphens.\n',
  },
  'read.sidecarNotUtf8': {
    provoke: () => read(PAGE, Buffer.of(0xbe, 0xc9)),
    prints: 'page.yaml: error: this sidecar is not valid UTF-8 and is ignored\n    Save it as UTF-8.\n',
  },
  'read.unknownSidecarField': {
    provoke: () => read(PAGE, 'pages: 3\n'),
    prints: 'page.yaml:1: error: `pages` is not a field here\n    | pages\n    Did you mean `page`? Known fields: ',
  },
  'read.entryNotFields': {
    provoke: () => read(PAGE, 'articles:\n  - 5-15\n'),
    prints: 'page.yaml:1: error: every entry of `articles` should be a group of fields\n    Begin it with `- lines: 5-15` or `- at: 44`.\n',
  },
  'read.entryWithoutLines': {
    provoke: () => read(PAGE, 'articles:\n  - headline: 新馆\n'),
    prints:
      'page.yaml:2: error: this entry does not say which article it means\n    | headline\n    Add `at:` with one of its lines, or `lines:` with all of them.\n',
  },
  'read.lineAssignedTwice': {
    provoke: () => read(PAGE, 'articles:\n  - lines: 1, 3\n  - lines: 3, 5\n'),
    prints:
      'page.yaml: warning: assigns line 3 to two articles; the last one wins\n    | line 3\n    Leave the line in only one of the `lines:` and `furniture:` fields.\n',
  },
  'read.entryWithoutArticle': {
    provoke: () => read(PAGE, 'articles:\n  - at: 90\n    note: x\n'),
    prints:
      'page.yaml: warning: corrects the article at line 90, but no article contains that line\n    | line 90\n    Give a line that has text: `guzhi inspect` shows the lines of every article.\n',
  },

  'archive.pageTwice': {
    provoke: () => built({ files: { 'seeds/1985-03-15/02.md': PAGE, 'seeds/1985-03-16/02.md': PAGE } }),
    prints:
      'seeds/1985-03-16/02.md: warning: this page has the same text as 1985-03-15/02.md\n    Keep one of the two files; where both were printed, state the day and number of each, for example in its path.\n',
  },
  'archive.pageAlike': {
    provoke: () => built({ files: { 'seeds/1985-03-15/02.md': PAGE, 'seeds/1985-03-15/02_重扫.md': PAGE.replace('馆内', '館內') } }),
    prints: 'seeds/1985-03-15/02_重扫.md: warning: this page has nearly the same text as 1985-03-15/02.md\n    Keep one of the two files; ',
  },
  'archive.idTaken': {
    provoke: () =>
      built({
        files: { 'seeds/b.md': `---\ntitle: 甲\nid: abcd\n---\n\n${PAGE}`, 'seeds/c.md': `---\ntitle: 乙\nid: abcd\n---\n\n${PAGE}` },
      }),
    prints:
      'warning: the id "abcd" already belongs to another article\n    | 乙\n    State another id in the sidecar; until then the article has an id made from its text.\n',
  },
  'archive.idUnusable': {
    provoke: () => built({ files: { 'seeds/b.md': `---\ntitle: 甲\nid: ÄÖ\n---\n\n${PAGE}` } }),
    prints:
      'warning: the id "ÄÖ" cannot be used as an address: expected 4 to 40 lower-case letters and digits\n    | 甲\n    State another id in the sidecar; until then the article has an id made from its text.\n',
  },

  'render.templateSyntax': {
    provoke: () => built({ files: { 'mine/about.eta': '<p>\n<% if ( %>\n' }, folders: { templates: 'mine' } }),
    prints:
      "mine/about.eta:2: error: syntax error in this template: Unexpected token 'if'\n    |   1  <p>\n    | > 2  <% if ( %>\n    Correct the template, or remove it to use guzhi's own.\n",
  },
  'render.templateFailed': {
    provoke: () => built({ files: { 'mine/article.eta': '<p>\n<%= nope %>\n' }, folders: { templates: 'mine' } }),
    prints:
      "mine/article.eta:2: error: this template cannot be rendered: nope is not defined\n    |   1  <p>\n    | > 2  <%= nope %>\n    Correct the template, or remove it to use guzhi's own.\n",
  },
  'render.templateMissing': {
    provoke: () => built({ files: { 'mine/about.eta': '<p>\n<%~ include("gone") %>\n' }, folders: { templates: 'mine' } }),
    prints: 'mine/about.eta:2: error: the template gone.eta is in none of these folders: mine, ',
  },

  'site.pictureMissing': {
    provoke: () => built({ files: { 'seeds/a.md': `${PAGE}\n![](gone.jpg)\n\n![](pics/gone.jpg)\n` } }),
    prints:
      'seeds/a.md:7: warning: this picture is not there, and 1 more picture of this page\n    | gone.jpg\n    Put a PNG, JPEG, GIF, WebP or AVIF picture below the seeds folder, or remove the reference.\n',
  },
  'site.pictureElsewhere': {
    provoke: () => built({ files: { 'seeds/a.md': `${PAGE}\n![](https://news.example/a.jpg)\n` } }),
    prints:
      'seeds/a.md:7: warning: this picture is not a file below the seeds folder and is not loaded\n    | https://news.example/a.jpg\n    Save the picture below the seeds folder and refer to it there.\n',
  },
  'site.ownFolderMissing': {
    provoke: () => built({ files: { 'seeds/a.md': PAGE }, folders: { templates: 'tempaltes' } }),
    prints:
      'tempaltes: warning: there is no such folder; the setting `templates` names it\n    Correct the setting, or make the folder; without it the site has only what guzhi brings.\n',
  },
  'site.unknownTemplate': {
    provoke: () =>
      built({
        files: { 'seeds/a.md': PAGE, 'own/aritcle.eta': '', 'own/part.eta': 'part', 'own/missing.eta': '<%~ include("./part") %>' },
        folders: { templates: 'own' },
      }),
    prints:
      'own/aritcle.eta: warning: guzhi has no template of this name, and no template includes it\n    Did you mean article.eta? `guzhi templates` lists the names.\n',
  },
  'site.pictureOutside': {
    provoke: () => built({ files: { 'seeds/page.md': `${PAGE}\n![图](../a.png)\n`, 'a.png': 'x' } }),
    prints:
      'seeds/page.md:7: warning: this picture is outside the seeds folder\n    | ../a.png\n    Put a PNG, JPEG, GIF, WebP or AVIF picture below the seeds folder, or remove the reference.\n',
  },
  'site.pictureTooLarge': {
    provoke: () => built({ files: { 'seeds/page.md': `${PAGE}\n![图](a.png)\n`, 'seeds/a.png': Buffer.alloc(32 * 1024 * 1024 + 1) } }),
    prints: 'seeds/page.md:7: warning: this picture is larger than 32 MB\n    | a.png\n    Make it smaller, or remove the reference.\n',
  },
  'site.pictureFormat': {
    provoke: () => built({ files: { 'seeds/page.md': `${PAGE}\n![图](a.png)\n`, 'seeds/a.png': 'x' } }),
    prints:
      'seeds/page.md:7: warning: this file is not a PNG, JPEG, GIF, WebP or AVIF picture\n    | a.png\n    Put a PNG, JPEG, GIF, WebP or AVIF picture below the seeds folder, or remove the reference.\n',
  },
  'site.pictureUnreadable': {
    provoke: () => refusing('a.png', () => built({ files: { 'seeds/page.md': `${PAGE}\n![图](a.png)\n`, 'seeds/a.png': 'x' } })),
    prints:
      'seeds/page.md:7: warning: cannot read this picture (EACCES: permission denied)\n    | a.png\n    Give yourself permission for it.\n',
  },
  'site.outIsDisk': {
    provoke: () => built({ folders: { out: '/' } }),
    prints: '/: error: the site cannot replace the whole disk\n    Name a folder of its own with --out, for example `--out dist`.\n',
  },
  'site.outIsHome': {
    provoke: () => built({ folders: { out: fs.realpathSync(process.env.HOME ?? '/root') } }),
    prints: 'error: the site cannot replace your home folder\n    Name a folder of its own with --out, for example `--out dist`.\n',
  },
  'site.outAndSeeds': {
    provoke: () => built({ folders: { out: 'seeds/dist' } }),
    prints:
      'seeds/dist: error: the site and the seeds must not be inside each other\n    Name a folder of its own with --out, for example `--out dist`.\n',
  },
  'site.outIsFile': {
    provoke: () => built({ files: { dist: 'x' } }),
    prints:
      'dist: error: this is a file; expected a folder for the site\n    Name a folder of its own with --out, for example `--out dist`.\n',
  },
  'site.outIsForeign': {
    provoke: () => built({ files: { 'dist/mine.txt': 'x' } }),
    prints:
      'dist: error: this folder contains files that guzhi did not make\n    Empty it yourself, or choose another. Name a folder of its own with --out, for example `--out dist`.\n',
  },
  'site.manifestDamaged': {
    provoke: () => built({ files: { 'dist/guzhi.json': '{' } }),
    prints:
      'dist: error: guzhi.json in this folder is damaged, so guzhi cannot tell its own files from others\n    Move away any files that are not part of the site, empty the folder, and build again.\n',
  },
  'site.lockTaken': {
    provoke: () => built({ files: { '.dist.guzhi-lock': String(process.ppid) } }),
    prints: `dist: error: another build (process ${process.ppid}) is writing here\n    Wait until it has ended, or stop it.\n`,
  },
  'site.lockUnusable': {
    // A link to nowhere: neither can the lock be made, nor is it there to be read.
    provoke: () => built({ change: (root) => fs.symlinkSync('gone', path.join(root, '.dist.guzhi-lock')) }),
    prints: '.dist.guzhi-lock: error: cannot take this lock\n    Remove the file if no build is running.\n',
  },
  'site.unwritable': {
    provoke: () => built({ files: { file: 'x' }, folders: { out: 'file/dist' } }),
    prints:
      'file: error: cannot write the site (EEXIST: file already exists)\n    The published site is unchanged. Move away whatever is in this place. Then build again.\n',
  },
  'site.cacheUnusable': {
    provoke: () => built({ files: { cache: 'x' } }),
    prints:
      'ENOTDIR: not a directory)\n    Put a folder in the place of this file, or name another one. Or remove the cache folder, or name another one as `cache` below `folders:`. Then build again.\n',
  },
  'site.cacheNotSaved': {
    provoke: () =>
      built({
        during: [
          'publish',
          (root) => {
            fs.rmSync(path.join(root, 'cache'), { recursive: true });
            fs.writeFileSync(path.join(root, 'cache'), '');
          },
        ],
      }),
    prints:
      'cache: warning: cannot save the cache for the next build (ENOTDIR: not a directory)\n    The site is published; the next build will take longer. Put a folder in the place of this file, or name another one.\n',
  },
  'site.ownFileUnreadable': {
    provoke: () => built({ files: { mine: 'x' }, folders: { public: 'mine' } }),
    prints:
      'mine: error: cannot read this (ENOTDIR: not a directory)\n    The published site is unchanged. Put a folder in the place of this file, or name another one.\n',
  },
  'site.changedMeanwhile': {
    provoke: () =>
      built({
        files: { 'seeds/page.md': `${PAGE}\n![图](a.gif)\n`, 'seeds/a.gif': Buffer.from('R0lGODlhAQABAAAAACw=', 'base64') },
        during: ['render', (root) => fs.rmSync(path.join(root, 'seeds/a.gif'))],
      }),
    prints: 'seeds/a.gif: error: changed while the site was being built\n    The published site is unchanged. Build again.\n',
  },
  'site.workerDied': {
    provoke: () => inDyingThread('page.md'),
    prints:
      'page.md: error: the build stopped here: out of memory\n    The published site is unchanged. Build again with fewer threads, for example `--workers 1`; if it stops at the same page, remove that page.\n',
  },
  'site.pathUnsafe': {
    provoke: () => built({ files: { 'mine/a\\b.css': 'a{}' }, folders: { public: 'mine' } }),
    prints:
      'dist: error: cannot publish a file named "assets/a\\\\b.css"\n    Rename it: backslashes, control characters and the parts `.` and `..` are not allowed.\n',
  },
  'site.foreignInTheWay': {
    provoke: () =>
      built({
        files: { 'mine/a.css': 'a{}' },
        folders: { public: 'mine' },
        change: async (root, again) => {
          await again();
          fs.writeFileSync(path.join(root, 'dist/assets/b.css'), 'b{}');
          fs.writeFileSync(path.join(root, 'mine/b.css'), 'c{}');
        },
      }),
    prints:
      'dist/assets/b.css: error: guzhi did not make this file, but the new site has a file with the same path\n    The published site is unchanged. Move it away and build again.\n',
  },
  'site.addressesUnreadable': {
    provoke: () => built({ files: { 'addresses.txt/x': '' } }),
    prints:
      'addresses.txt: error: cannot read the list of addresses (EISDIR: illegal operation on a directory)\n    Put a file in the place of this folder, or name another one.\n',
  },
  'site.addressesUnwritable': {
    provoke: () => built({ files: { 'addresses.txt': '', '.addresses.txt.guzhi-new/x': '' } }),
    prints:
      'addresses.txt: error: cannot write the list of addresses (EISDIR: illegal operation on a directory)\n    The published site is unchanged. Put a file in the place of this folder, or name another one. Then build again.\n',
  },
  'site.addressMalformed': {
    provoke: () => built({ files: { 'addresses.txt': '# x\n../a.html\n' } }),
    prints:
      'addresses.txt:2: error: this is not an address of the archive\n    | ../a.html\n    Write `a/k/k3v7q2mzab.html`, `OLD -> NEW` or `OLD withdrawn: reason`.\n',
  },
  'site.addressVanished': {
    provoke: () => built({ files: { 'addresses.txt': 'a/b/bbbb.html\n' } }),
    prints: 'addresses.txt: error: a/b/bbbb.html was published, and this build would break it\n    Bring its page back; or give',
  },
  'site.addressLeadsNowhere': {
    provoke: () => built({ files: { 'addresses.txt': 'a/b/bbbb.html -> a/c/cccc.html\n' } }),
    prints:
      'addresses.txt: error: a/b/bbbb.html leads to a/c/cccc.html, which does not exist\n    | a/b/bbbb.html -> a/c/cccc.html\n    Name an address that exists.\n',
  },
  'site.moreAddresses': {
    provoke: () => built({ files: { 'addresses.txt': Array.from({ length: 21 }, (_, i) => `a/b/b${100 + i}.html\n`).join('') } }),
    prints: 'addresses.txt: error: 1 more address would break\n    Settle those above first; perhaps pages are missing from the folder.\n',
  },

  'check.noSite': {
    provoke: () => checked(({ root }) => fs.rmSync(path.join(root, 'dist/guzhi.json'))),
    prints:
      'dist: error: this folder contains no site built by guzhi (guzhi.json is missing or damaged)\n    Name the folder of a built site, for example `guzhi check dist`.\n',
  },
  'check.fileChanged': {
    provoke: () => checked(({ read: text, write }) => write('about.html', `${text('about.html')}\n`, false)),
    prints: `about.html: error: this file is not what guzhi wrote\n${AGAIN}`,
  },
  'check.fileMissing': {
    provoke: () => checked(({ write }) => write('about.html', null, false)),
    prints: `about.html: error: this file is missing or unreadable\n${AGAIN}`,
  },
  'check.noSuchPlace': {
    provoke: () => inPage('</main>', '<a href="#nowhere">x</a></main>'),
    prints:
      'about.html: error: a link leads to a place that does not exist in that page\n    | #nowhere\n    Correct the link in the template or in the page.\n',
  },
  'check.noSuchTarget': {
    provoke: () => inPage('</main>', '<a href="gone.html">x</a></main>'),
    prints:
      'about.html: error: a link leads to a file that does not exist\n    | gone.html\n    Correct the link in the template, in the page or in the setting `menu`.\n',
  },
  'check.linkFromRoot': {
    provoke: () => inPage('</main>', '<a href="/index.html">x</a></main>'),
    prints:
      'about.html: error: a link that begins with / fails on a site below a path or opened from a disk\n    | /index.html\n    Make it relative.\n',
  },
  'check.idTwice': {
    provoke: () => inPage('</main>', '<p id="twice"></p><p id="twice"></p></main>'),
    prints: 'about.html: error: two elements have the same id\n    | twice\n    Correct the template.\n',
  },
  'check.inline': {
    provoke: () => inPage('</main>', '<p onclick="x()"></p></main>'),
    prints: 'about.html: error: inline scripts, styles and handlers are blocked by the site’s own policy\n',
  },
  'check.noTitle': {
    provoke: () => checked(({ read: text, write }) => write('about.html', text('about.html').replace(/<title>.*<\/title>/u, ''))),
    prints: 'about.html: error: the page has no title\n    Correct the template.\n',
  },
  'check.foreign': {
    provoke: () => inPage('</main>', '<img src="https://cdn.example/x.png"></main>'),
    prints:
      'about.html: error: the page loads something from another site, or runs a script from a link\n    | https://cdn.example/x.png\n    Keep everything the page needs within the site.\n',
  },
  'check.lineNotJson': {
    provoke: () => checked(({ read: text, write }) => write(manifest.published, `${text(manifest.published)}[1]\n`)),
    prints: `data/articles.ndjson:2: error: this line is not the JSON of an article\n    | [1]\n${AGAIN}`,
  },
  'check.articleIdTwice': {
    provoke: () => checked(({ read: text, write }) => write(manifest.published, text(manifest.published).repeat(2))),
    prints: 'data/articles.ndjson:2: error: two articles have the same id\n',
  },
  'check.articleWithoutPage': {
    provoke: () => inData((article) => (article.url = 'a/gone.html')),
    prints: `data/articles.ndjson:1: error: this article has no page\n    | a/gone.html\n${AGAIN}`,
  },
  'check.addressMissing': {
    provoke: () => checked(({ root }) => fs.writeFileSync(path.join(root, 'addresses.txt'), 'a/b/bbbb.html\n')),
    prints:
      'addresses.txt: error: this address was published, but the site does not have it\n    | a/b/bbbb.html\n    Build the site again; the build says how to settle it.\n',
  },
  'check.lineTwice': {
    provoke: () => inData((article) => (article.lines = [1, 3, 3])),
    prints: 'page.md:3: error: this line is in two places\n',
  },
  'check.lineLost': {
    provoke: () =>
      checked(({ read: text, write }) => {
        write(manifest.published, '');
        const view =
          Object.keys((JSON.parse(text('guzhi.json')) as { files: object }).files).find((name) => name.startsWith('sources/')) ?? '';
        write(
          view,
          text(view)
            .replace(/<tr class="begin">.*?<\/tr>/su, '')
            .replaceAll(/<span class="role".*?<\/td>/gsu, '</td>'),
        );
      }),
    prints: `page.md:1: error: this line is neither in an article nor in the furniture\n    | # 新馆开放\n${AGAIN}`,
  },
  'check.printLost': {
    provoke: () => articlePage((html) => html.replaceAll('历年报纸', '历年报')),
    prints: 'page.md:3: error: “纸” of this line is not in a/',
  },
  'check.noSeeds': {
    provoke: () => checked(({ root }) => fs.rmSync(path.join(root, 'seeds'), { recursive: true })),
    prints:
      'seeds: error: no page was found here to compare the site with\n    Name the folder that the site was built from with `--seeds`.\n',
  },
  'check.lineNotInView': {
    provoke: () => checked(({ root }) => fs.appendFileSync(path.join(root, 'seeds/page.md'), '\n又有一行。\n')),
    prints: 'page.md:7: error: this line is not on sources/',
  },
  'check.articleNotInData': {
    provoke: () => checked(({ write }) => write(manifest.published, '')),
    prints: `page.md:1: error: this article is not in data/articles.ndjson\n    | # 新馆开放\n${AGAIN}`,
  },
  'check.indexUnusable': {
    provoke: () => checked(({ write }) => write('search/manifest.js', 'x')),
    prints: `search/manifest.js: error: the search index cannot be used: this file is missing\n${AGAIN}`,
  },
  'check.indexCount': {
    provoke: () => verified([]),
    prints: 'error: the search index has 1 article, data/articles.ndjson has 0\n',
  },
  'check.indexExtra': {
    provoke: () => verified([]),
    prints: `error: the search index has this article, but data/articles.ndjson does not\n    | 第1号公告\n${AGAIN}`,
  },
  'check.indexDiffers': {
    provoke: () => verified([{ ...ARTICLE, text: '别的' }]),
    prints: `error: the search index and data/articles.ndjson differ on this article\n    | 第1号公告\n${AGAIN}`,
  },
  'check.indexLacks': {
    provoke: () => verified([ARTICLE, { ...ARTICLE, id: 'v2', title: '漏掉的' }]),
    prints: `error: the search index does not have this article\n    | 漏掉的\n${AGAIN}`,
  },
  'check.indexLists': {
    provoke: () => verified([{ ...ARTICLE, text: '公告第2条' }], (_, text) => text.replace('公告第1条', '公告第2条')),
    prints: `search/manifest.js: error: the search index lists the wrong articles for these characters\n    | 2\n${AGAIN}`,
  },
  'check.indexGrams': {
    provoke: () => verified([{ ...ARTICLE, text: '公告' }], (_, text) => text.replace('公告第1条', '公告')),
    prints: 'character sequences, the articles have ',
  },

  'serve.portInUse': {
    provoke: async () => {
      const first = await serveSite(emptyFolder(), 0);
      const port = Number(new URL(first.url).port);
      const second = await thrown(() => serveSite(emptyFolder(), port));
      await first.close();
      return second.replaceAll(String(port), 'PORT');
    },
    prints: '127.0.0.1:PORT: error: port PORT is already in use\n    Choose another one with --port N; 0 picks any free port.\n',
  },
  'serve.portForbidden': {
    provoke: () => notListening(() => serveSite(emptyFolder(), 80)),
    prints: '127.0.0.1:80: error: no permission to listen on port 80\n    Choose another one with --port N; 0 picks any free port.\n',
  },
  'serve.otherHost': {
    provoke: () => answered({ headers: { host: 'archive.example' } }),
    prints:
      'guzhi dev: this server answers only to the names localhost, 127.0.0.1 and [::1]\nOpen the address that `guzhi dev` printed, on the machine where it runs.\n',
  },
  'serve.onlyReads': {
    provoke: () => answered({ method: 'POST' }),
    prints: 'guzhi dev: this server answers only GET and HEAD\nChange the page that sends something: a static site cannot receive it.\n',
  },
  'serve.addressMalformed': {
    provoke: () => answered({ path: '/%E5%9' }),
    prints:
      'guzhi dev: this address cannot be understood\nCorrect the link: `..`, backslashes and incomplete escapes (`%E5%9`) are not allowed.\n',
  },
  'serve.leadsOut': {
    provoke: () => answered({ path: '/out' }),
    prints: 'guzhi dev: this address leads out of the folder of the site\nPut a copy of the file in the place of the link.\n',
  },
  'serve.unwatchable': {
    provoke: () => tooDeep(firstRefused),
    prints:
      ': warning: cannot watch this for changes (ENAMETOOLONG: name too long)\n    Shorten its name. Until then, start `guzhi dev` again after a change.\n',
  },

  'usage.unknownCommand': {
    provoke: async () => (await import('../helpers/guzhi.ts')).guzhi(['bild']).then(({ stderr }) => stderr),
    prints:
      'guzhi: error: unknown command "bild"; expected one of init, build, dev, inspect, search, import, bag, check, doctor, templates\n    Did you mean `build`? Run `guzhi --help` for usage.\n',
  },
  'usage.wrongOption': {
    provoke: () => run(build, '--sedes', 'x'),
    prints: "guzhi: error: unknown option '--sedes'\n    Did you mean `--seeds`? Run `guzhi build --help` for usage.\n",
  },
  'usage.notWholeNumber': {
    provoke: () => run(dev, '--port', '70000'),
    prints: 'guzhi: error: --port must be a whole number from 0 to 65535, not "70000"\n    Run `guzhi dev --help` for usage.\n',
  },
  'usage.unknownChoice': {
    provoke: () => run(search, '--sort', 'age', 'x'),
    prints: 'guzhi: error: --sort must be one of relevance, newest, oldest, not "age"\n    Run `guzhi search --help` for usage.\n',
  },
  'usage.unexpected': {
    provoke: () => run(build, 'x'),
    prints: 'guzhi: error: unexpected argument "x"\n    Run `guzhi build --help` for usage.\n',
  },
  'ownPages.unreadable': {
    provoke: () => ownPage(''),
    prints: 'pages/a.md: error: cannot be read as text (empty)\n    Save it as UTF-8.\n',
  },
  'ownPages.unknownField': {
    provoke: () => ownPage('---\ncolour: red\n---\n文'),
    prints: 'pages/a.md:2: warning: `colour` is not a field here and is ignored\n    Known fields: title, menu.\n',
  },
  'ownPages.wrongMenu': {
    provoke: () => ownPage('---\nmenu: maybe\n---\n文'),
    prints:
      'pages/a.md:2: warning: `menu` should be yes, no or a number, not "maybe"; the page is not in the menu\n    Write `menu: yes`, or `menu: 2` for the second place.\n',
  },
  'ownPages.sameAddress': {
    provoke: () => ownPage('文', 'A'),
    prints:
      'pages/A.md: error: has the address pages/a.html, which pages/a.md has already; it is left out\n    Give one of the files another name.\n',
  },
  'ownPages.unknownArticle': {
    provoke: () => ownPage('文\n[甲](article:zzzzzzzzzz)'),
    prints:
      'pages/a.md:2: warning: no article has the id zzzzzzzzzz; the link is shown as text\n    Take the id from the article’s page, or remove the link.\n',
  },
  'ownPages.unknownPage': {
    provoke: () => ownPage('[甲](b.md)'),
    prints: 'pages/a.md:1: warning: b.md is not one of your pages; the link is shown as text\n    Name a file beside this one.\n',
  },
  'ownPages.unknownLink': {
    provoke: () => ownPage('[甲](ftp://x)'),
    prints:
      'pages/a.md:1: warning: cannot tell where ftp://x leads; the link is shown as text\n    Write article:ID, the name of a file beside this one, site:search.html for a page of the site, or an address with https://.\n',
  },
  'ownPages.unknownPicture': {
    provoke: () => ownPage('![甲](b.png)'),
    prints:
      'pages/a.md: warning: the picture b.png is not in the site; its description is shown\n    Put it into the folder that `public` names, and write assets/NAME.\n',
  },
  'bag.noSite': {
    provoke: () => bagged((root) => fs.rmSync(path.join(root, 'dist/guzhi.json'))),
    prints:
      'dist: error: contains no site: `guzhi.json` is missing or damaged\n    Build the site first, or name its folder with --site.\n',
  },
  'bag.notEmpty': {
    provoke: () => bagged((root) => writeFiles(root, { 'bag/x.txt': 'x' })),
    prints: 'bag: error: this place is not empty; a bag is never written over anything\n    Name a new or an empty folder.\n',
  },
  'bag.inSite': {
    provoke: () => bagged(() => undefined, 'dist/bag'),
    prints: 'dist/bag: error: this folder is inside the site that the bag is made of\n    Name a folder outside the site.\n',
  },
  'bag.fileMissing': {
    provoke: () => bagged((root) => fs.rmSync(path.join(root, 'dist/a.html'))),
    prints: 'dist/a.html: error: this file of the site is missing\n    Build the site again, then make the bag.\n',
  },
  'bag.fileChanged': {
    provoke: () => bagged((root) => fs.writeFileSync(path.join(root, 'dist/a.html'), 'other')),
    prints: 'dist/a.html: error: this file of the site is not as guzhi wrote it\n    Build the site again, then make the bag.\n',
  },
  'bag.notDay': {
    provoke: () => run(bag, '--date', 'today', 'x'),
    prints: 'guzhi: error: --date must be a day like 2026-11-28, not "today"\n    Run `guzhi bag --help` for usage.\n',
  },
  'import.oneFile': {
    provoke: () => run(importCommand),
    prints: 'guzhi: error: expected one file\n    Run `guzhi import --help` for usage.\n',
  },
  'import.unknownEnding': {
    provoke: () => imported('a.xlsx', 'x'),
    prints:
      'a.xlsx: error: cannot tell what this file is; known endings: .jsonl, .ndjson, .csv, .tsv\n    Save the table as CSV (UTF-8), or as JSON with one object a line.\n',
  },
  'import.unreadable': {
    provoke: () => imported('a.csv', ''),
    prints: 'a.csv: error: cannot be read as text (empty)\n    Save it as UTF-8.\n',
  },
  'import.noColumns': {
    provoke: () => imported('a.csv', '标题,日期\n甲,2022-11-09\n'),
    prints:
      'a.csv:1: error: has no column text; its first line names 标题, 日期\n    Name the columns in the first line: title and text (标题, 正文), then date, author, section, paper, page.\n',
  },
  'import.unknownColumns': {
    provoke: () => imported('a.csv', 'title,text,colour\n甲,乙,red\n'),
    prints:
      'a.csv:1: warning: these columns are not imported: colour\n    Rename them if they belong to the article; see docs/records.md.\n',
  },
  'import.notObject': {
    provoke: () => imported('a.jsonl', '[1]\n'),
    prints:
      'a.jsonl:1: error: is not a JSON object: it is another value\n    | [1]\n    Write one object a line, like {"title": "…", "text": "…"}.\n',
  },
  'import.tooManyCells': {
    provoke: () => imported('a.csv', 'title,text\n甲,乙,丙\n'),
    prints: 'a.csv:2: error: has 3 cells, but the table has 2 columns\n    | 甲,乙,丙\n    Put cells with commas into quotes.\n',
  },
  'import.openQuote': {
    provoke: () => imported('a.csv', 'title,text\n甲,"乙\n'),
    prints:
      'a.csv:2: error: a cell begins here with a quote and never ends; this row and all that follow are not imported\n    Close the quote, and double quotes inside the cell.\n',
  },
  'import.noTitle': {
    provoke: () => imported('a.csv', 'title,text\n,乙\n'),
    prints: 'a.csv:2: error: has no title\n    Give the article a title.\n',
  },
  'import.noText': {
    provoke: () => imported('a.csv', 'title,text\n甲,\n'),
    prints: 'a.csv:2: error: has no text\n    | 甲\n    Give the article its text.\n',
  },
  'import.badCell': {
    provoke: () => imported('a.csv', 'title,text,date\n甲,乙,2022-02-30\n'),
    prints: 'a.csv:2: error: `date` should be',
  },
  'import.fileDiffers': {
    provoke: () =>
      imported('a.csv', 'title,text,id\n甲,乙,7\n', (root) => imported('b.csv', 'title,text,id\n甲,丙,7\n', () => undefined, root)),
    prints: ' exists and differs\n    | 甲\n    Remove that file to import the article again.\n',
  },
  'import.sameArticle': {
    provoke: () => imported('a.csv', 'title,text\n甲,乙\n甲,乙\n'),
    prints: 'a.csv:3: error: is the same article as line 2\n    | 甲\n    Remove one of them, or give them different ids.\n',
  },
  'usage.oneFolder': {
    provoke: () => run(check, 'a', 'b'),
    prints: 'guzhi: error: expected one folder\n    Run `guzhi check --help` for usage.\n',
  },
  'usage.templatesOf': {
    provoke: () => run(templates, 'a', 'b'),
    prints: 'guzhi: error: expected the name of one template\n    Run `guzhi templates --help` for usage.\n',
  },
  'usage.unknownTemplate': {
    provoke: () => run(templates, 'aritcle.eta'),
    prints: 'guzhi: error: no template has the name "aritcle.eta"\n    Did you mean `article.eta`? Run `guzhi templates` for all names.\n',
  },
  'usage.nothingToInspect': {
    provoke: () => run(inspect),
    prints: 'guzhi: error: expected a file or a folder\n    Run `guzhi inspect --help` for usage.\n',
  },
  'usage.jsonAndSidecar': {
    provoke: () => run(inspect, '--json', '--sidecar', 'x'),
    prints: 'guzhi: error: --json and --sidecar exclude each other\n    Run `guzhi inspect --help` for usage.\n',
  },
  'usage.sidecarOfOnePage': {
    provoke: () => run(inspect, '--sidecar', emptyFolder()),
    prints: 'guzhi: error: --sidecar needs exactly one page, not 0\n    Run `guzhi inspect --help` for usage.\n',
  },

  'cli.initNotFolder': {
    provoke: () => {
      const root = emptyFolder();
      writeFiles(root, { archive: '' });
      return thrown(() => init.run([path.join(root, 'archive')]), root);
    },
    prints: 'archive: error: this is a file; expected a folder\n    Name a folder, new or not.\n',
  },
  'cli.initUnwritable': {
    provoke: () => {
      const root = emptyFolder();
      fs.writeFileSync(path.join(root, 'x'), '');
      return thrown(() => init.run([path.join(root, 'x/new')]), root);
    },
    prints:
      'x/new: error: cannot write the new archive (ENOTDIR: not a directory)\n    Put a folder in the place of this file, or name another one.\n',
  },
  'cli.noBrowser': {
    provoke: () =>
      withoutPrograms(
        () => new Promise((resolve) => openBrowser('http://localhost:4870/', (problem) => resolve(printed([problem])), 'linux')),
      ),
    prints: 'http://localhost:4870/: warning: cannot open a browser (spawn xdg-open ENOENT)\n    Open this address yourself.\n',
  },
  'cli.templateThere': {
    provoke: () => {
      const root = emptyFolder();
      writeFiles(root, { 'guzhi.yaml': 'folders: {templates: own}', 'own/article.eta': 'mine' });
      return thrown(() => templates.run(['--config', path.join(root, 'guzhi.yaml'), 'article']), root);
    },
    prints: 'own/article.eta: error: this file is already there and stays as it is\n    Move it away first to get a new copy.\n',
  },
  'cli.templateUnwritable': {
    provoke: () => {
      const root = emptyFolder();
      writeFiles(root, { 'guzhi.yaml': 'folders: {templates: own}', own: 'a file' });
      return thrown(() => templates.run(['--config', path.join(root, 'guzhi.yaml'), 'article']), root);
    },
    prints: 'own/article.eta: error: cannot write the template (EEXIST: file already exists)\n    Move away whatever is in this place.\n',
  },
  'cli.profileUnwritable': {
    provoke: () => {
      const root = emptyFolder();
      return thrown(() => profiled(root, async () => undefined), root);
    },
    prints:
      'ROOT: error: cannot write the profile (EISDIR: illegal operation on a directory)\n    Put a file in the place of this folder, or name another one.\n',
  },
  'cli.noSite': {
    provoke: () => run(search, '--site', 'gone', 'x'),
    prints: 'gone: error: no such folder\n    Build the site first: guzhi build --out gone\n',
  },
  'cli.noIndex': {
    provoke: () => {
      const root = emptyFolder();
      return thrown(() => search.run(['--site', root, 'x']), root);
    },
    prints:
      'search/manifest.js: error: the search index cannot be used: this file is missing\n    Build the site first: guzhi build --out ROOT\n',
  },
  'cli.indexPartUnusable': {
    provoke: () => searched('新馆', (root) => fs.rmSync(path.join(root, 'dist/data/text'), { recursive: true })),
    prints:
      'dist/data/text/0/0.js: warning: this file of the search index cannot be used; the answer may be incomplete\n    Build the site again.\n',
  },

  'program.fileMissing': {
    provoke: () => {
      const root = emptyFolder();
      return thrown(() => openTemplates([root]).render('gone', {}), root);
    },
    prints: 'gone.eta: error: this file of guzhi is missing\n    Install guzhi again; in a copy of its sources, run `npm run compile`.\n',
  },
  'program.refused': {
    provoke: () => bagged((root) => writeFiles(root, { file: 'x' }), 'file/bag'),
    prints: 'file: error: cannot use this (EEXIST: file already exists)\n    Move away whatever is in this place.\n',
  },
};

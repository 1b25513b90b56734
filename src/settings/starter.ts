/** The files that `guzhi init` writes: a `guzhi.yaml` that explains every setting, and a first page. */
import type { OutputFile } from '../model/model.ts';
import { LANGUAGES } from '../model/vocabulary.ts';
import { projectFiles, SCHEMA_FILE } from './starter-project.ts';

export const STARTER_SETTINGS = `# 故纸的设置。每一项都可以不写；去掉行首的 # 就生效。
# Settings of guzhi. Every one may be left out; take the # away to use it.

title: 我的旧报              # 网站报头 · the site's nameplate
subtitle: 一份旧报的文字     # 报头下一行 · the line below it
# paper: 某某日报            # 版面没有写明报纸时用 · where pages do not name their paper
# language: zh-Hans          # 界面语言 · language of the interface: ${LANGUAGES.join(', ')}
# address: https://news.example/archive/   # 将来发布的网址 · where it will be published
# owner: 某某图书馆          # 页脚 · who keeps the archive
# footer: 仅供研究使用       # 页脚里的一行 · a line in the footer
# accent: "#1c5a94"          # 链接的颜色 · colour of links
# accentDark: "#8fc3f0"      # 深色页面上的颜色 · where the page is dark
# menu:                      # 自己的菜单项 · entries of your own
#   报社网站: https://news.example/
# report: mailto:archive@news.example?subject={id}   # “报告错误”的链接 · link for reporting an error
# edit: https://git.example/archive/edit/main/seeds/{source}#L{line}   # 到原文那一行的链接 · link to the source of an article
# sections:                  # 自己的栏目和说明它的词 · sections of your own, with words that speak for them
#   晋剧: 晋剧 梆子 名角
# words:                     # 自己知道的名字和别称 · names that you know, with other spellings
#   机构: {供电公司: [国网供电]}       # 人物, 地名, 机构, 不收 · people, places, organisations, none
# days:                      # 日历上没有报的日子 · days without a paper, for the calendar
#   未出版: [2024-02-09..2024-02-16]   # unpublished
#   缺期: [2024-03-01]                 # missing
#   未录入: [2024-04-01..2024-06-30]   # unread
#   不全: [2024-01-06]                 # partial
# fullWidthPunctuation: true # 汉字之间的半角标点显示为全角 · half-width punctuation shown full-width
# folders:
#   seeds: seeds             # 版面 · the pages
#   out: dist                # 网站 · the site
#   templates: templates     # 自己的模板 · templates of your own
#   pages: pages             # 自己的网页（Markdown） · pages of your own
#   public: public           # 自己的样式和图片 · styles and pictures of your own
#   addresses: addresses.txt # 发布过的网址；没有这个文件就不核对 · addresses ever published; without the file none are kept
`;

/** An invented page in the form of an OCR model's output. */
export const STARTER_PAGE = `# 新馆开放 市民可查旧报

本报讯(记者 张文 李明)1月5日,市档案馆新馆向市民开放。馆内藏有本市历年报纸,市民凭身份证即可查阅。

馆方介绍,旧报已逐版拍照,并由机器识别成文字,今后还将陆续校对。“一张旧报就是一天的历史。”档案馆工作人员说。

## 河滨步道全线贯通

本报讯 1月4日,河滨步道最后一段完工,全线贯通。步道全长6公里,沿途设有休息亭和饮水点。

步道建成后,两岸居民散步、骑行更加方便。(王芳)

## 通知

因管道检修,1月8日8时至17时,城东片区暂停供水,请居民提前储水。

特此通知

市供水公司

2024年1月6日
`;

/** With this file the archive checks that every address it ever published is kept. */
const ADDRESSES = `# 本馆发布过的每一个网址。由 guzhi 添加；请与版面一同保存。
# Every address this archive has published. guzhi adds to this file; keep it with the pages.
`;

/** Editors that know YAML then explain and check the settings. */
const SCHEMA_LINE = `# yaml-language-server: $schema=./${SCHEMA_FILE}\n`;

/** Files of a new archive, by path below its folder. See projectFiles. */
export function starterFiles(version: string, schema: string): OutputFile[] {
  return [
    { path: 'guzhi.yaml', content: SCHEMA_LINE + STARTER_SETTINGS },
    { path: STARTER_PAGE_FILE, content: STARTER_PAGE },
    { path: 'addresses.txt', content: ADDRESSES },
    ...projectFiles(version, schema),
  ];
}

export const STARTER_PAGE_FILE = 'seeds/2024-01-06/01.md';

/** Makes a title from the text of an article without a headline: a photograph, a continuation, an untitled piece. Never empty. */
import { withoutLead } from './article-id.ts';
import type { ArticleKind, Paragraph } from '../model/model.ts';

const LONGEST = 28;
const SHORTEST = 6;
const POINTER = /^[(（](?:紧?上接|下转)[^()（）]*[)）]\s*/u;
const CLAUSE = /^[^。！？；!?;\n]*/u;
const NAMES: Readonly<Record<ArticleKind, string>> = {
  news: '无题',
  photo: '图片',
  notice: '启事',
  document: '文件',
  advertisement: '广告',
  continuation: '续文',
};

export function titleFromText(paragraphs: readonly Paragraph[], kind: ArticleKind): string {
  for (const { text, role } of paragraphs) {
    if (role === 'credit' || role === 'signature') continue;
    const clause = CLAUSE.exec(withoutLead(text.replace(POINTER, '')).trim().slice(0, 200))?.[0].trim() ?? '';
    if (clause.length >= SHORTEST || (clause && paragraphs.length === 1)) return shorten(clause);
  }
  const first = paragraphs[0]?.text.replace(/\s+/gu, ' ').trim() ?? '';
  return first ? shorten(first) : NAMES[kind];
}

/** Cut after a comma that is late enough, else at the limit. */
function shorten(clause: string): string {
  const chars = [...clause];
  if (chars.length <= LONGEST) return clause;
  const head = chars.slice(0, LONGEST);
  const comma = Math.max(head.lastIndexOf('，'), head.lastIndexOf(','));
  return comma >= SHORTEST ? head.slice(0, comma).join('') : `${head.join('')}…`;
}

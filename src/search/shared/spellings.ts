/**
 * Names of offices and their abbreviations, one office a row; edit this table to add some. Whoever searches for one form finds all of
 * them. Simplified forms only: queries are folded before they are compared.
 */
export const OFFICES: readonly (readonly string[])[] = [
  ['发改委', '发展改革委', '发展和改革委员会'],
  ['卫健委', '卫生健康委', '卫生健康委员会'],
  ['人社部', '人力资源社会保障部', '人力资源和社会保障部'],
  ['人社厅', '人力资源社会保障厅', '人力资源和社会保障厅'],
  ['人社局', '人力资源社会保障局', '人力资源和社会保障局'],
  ['工信部', '工业和信息化部'],
  ['工信厅', '工业和信息化厅'],
  ['工信局', '工业和信息化局'],
  ['住建部', '住房城乡建设部', '住房和城乡建设部'],
  ['住建厅', '住房城乡建设厅', '住房和城乡建设厅'],
  ['住建局', '住房城乡建设局', '住房和城乡建设局'],
  ['国新办', '国务院新闻办公室'],
  ['国台办', '国务院台湾事务办公室'],
  ['国资委', '国有资产监督管理委员会'],
  ['证监会', '证券监督管理委员会'],
  ['银保监会', '银行保险监督管理委员会'],
  ['最高法', '最高人民法院'],
  ['最高检', '最高人民检察院'],
  ['中纪委', '中央纪委', '中央纪律检查委员会'],
  ['疫情防控办', '疫情防控办公室', '疫情防控工作领导小组办公室'],
];

/** Forms beyond these are not searched; a judgement. */
const AT_MOST = 8;

/** A normalised text with a name in it replaced by each of the name's other forms. */
export function otherSpellings(text: string, rows: readonly (readonly string[])[] = OFFICES): string[] {
  const out = new Set<string>();
  for (const row of rows) {
    // The longest form at a place is the one that was typed: 疫情防控办公室 also begins with 疫情防控办.
    const typed = row.filter((form) => text.includes(form)).sort((a, b) => b.length - a.length)[0];
    if (typed === undefined) continue;
    for (const form of row) if (form !== typed) out.add(text.replace(typed, form));
  }
  return [...out].slice(0, AT_MOST);
}

/** Offices by which the news names people: 书记, 校长, 教授. Simplified script. */

/** Matches the office at the end of a word: 书记 of 市委书记. */
const OFFICE =
  /(?:总书记|副书记|书记|副主席|主席|总统|首相|副总理|总理|部长|省长|市长|县长|区长|州长|镇长|乡长|村长|局长|厅长|司长|处长|科长|主任|院长|校长|馆长|所长|会长|社长|台长|站长|队长|秘书长|理事长|董事长|总经理|经理|总裁|厂长|行长|检察长|委员长|司令员|政委|参谋长|团长|舰长|教授|研究员|工程师|院士|负责人|发言人|外长|防长|议长|大使|国王|女王|总督|特首|特首|主编|总编辑|总干事|首席执行官|创始人|主教练|教练|书法家|作家|诗人|画家|歌唱家|艺术家|导演|科学家|烈士)$/u;

/** 市委书记 -> 书记; null where the word names no office. */
export const officeOf = (word: string): string | null => (word.length >= 2 ? (OFFICE.exec(word)?.[0] ?? null) : null);

import { describe, expect, it } from 'vitest';
import { isName, readNames } from '../../../src/read/credits/names.ts';
import { hasSurname } from '../../../src/text/surnames.ts';

describe('readNames', () => {
  it.each([
    ['王 勇', ['王勇']],
    ['王 勇、司 勇', ['王勇', '司勇']],
    ['王 勇 司 勇', ['王勇', '司勇']],
    ['张 胜 男', ['张胜男']],
    ['苏显龙 王 磊', ['苏显龙', '王磊']],
    ['欧阳洁，司马文', ['欧阳洁', '司马文']],
    ['贺勇、方圆、江南、张枨', ['贺勇', '方圆', '江南', '张枨']],
  ])('%s', (text, names) => expect(readNames(text, 'bare')).toEqual(names));

  it.each(['回族', '江南', '王勇、回族', '太原市', '的人', '在并召开', '李', '', '一二三四五六七'])('%s is not a name', (text) =>
    expect(readNames(text, 'bare')).toBeNull(),
  );
});

describe('isName', () => {
  it('accepts more names beside a role word', () => {
    expect(isName('温馨', 'bare')).toBe(false);
    expect(isName('温馨', 'sure')).toBe(true);
    expect(isName('觉果', 'role')).toBe(false);
    expect(isName('觉果', 'sure')).toBe(true);
    expect(isName('从市', 'sure')).toBe(false);
  });
});

it('recognises single and compound surnames in both scripts', () => {
  for (const name of ['王勇', '诸葛万', '張三', '歐陽修', '鄭板橋']) expect(hasSurname(name), name).toBe(true);
  for (const word of ['的确', '获悉', '我市']) expect(hasSurname(word), word).toBe(false);
});

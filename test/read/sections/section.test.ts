import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SECTION_RULES, explainSection, inferSection, type SectionRules } from '../../../src/read/sections/section.ts';

const infer = (title: string, text: string, label: string | null = null) =>
  inferSection({ kind: 'news', title, text, label }, DEFAULT_SECTION_RULES);
/** The section of every kind depends on its words. */
const WORDS_DECIDE: SectionRules['kinds'] = {
  news: null,
  photo: null,
  notice: null,
  document: null,
  advertisement: null,
  continuation: null,
};

describe('inferSection', () => {
  it('uses the printed label', () => {
    expect(infer('晋沪两地保税区握手合作', '本报上海讯', '聚焦第五届进博会')).toEqual({ label: '聚焦第五届进博会', origin: 'stated' });
  });

  it.each([
    ['太原供电集中治理线损', '国网太原供电公司开展了线损集中治理,杜绝窃电,施工改造老旧小区电网。', '城建交通'],
    ['小店区开展中小学心理健康教师培训', '小店区教育局组织开展培训,150多名学校教师参加。', '科教'],
    ['五地返(抵)并人员要主动报备', '新增本土确诊病例79例,市疫情防控办发布健康提示,落实核酸检测。', '健康'],
    ['全市公安开展体技能大练兵', '太原市公安局全面强化体技能练兵工作,公安民警参训。', '法治'],
    ['市政协党组召开扩大会议', '市政协党组书记主持会议并讲话,学习贯彻总书记重要讲话精神。', '时政'],
    ['两国外长会谈', '外交部长在首都会见来访的外长,就双边合作交换意见。', '国际'],
  ])('%s', (title, text, label) => expect(infer(title, text)).toEqual({ label, origin: 'inferred' }));

  it('uses the section of the kind, and falls back where no words score', () => {
    expect(inferSection({ kind: 'notice', title: '通告', text: '', label: null }, DEFAULT_SECTION_RULES).label).toBe('公告');
    expect(infer('好', '好').label).toBe(DEFAULT_SECTION_RULES.fallback);
  });

  it('lists the words that decided the section', () => {
    const [first] = explainSection('学校开学', '教师和学生回到课堂。', DEFAULT_SECTION_RULES);
    expect(first?.label).toBe('科教');
    expect(first?.words).toEqual(expect.arrayContaining(['学校', '教师', '学生', '课堂']));
  });

  it('uses sections of the owner instead of the built-in ones', () => {
    const rules: SectionRules = { kinds: WORDS_DECIDE, fallback: '其他', sections: [{ label: '茶', strong: ['绿茶'], words: ['茶叶'] }] };
    expect(inferSection({ kind: 'notice', title: '绿茶上市', text: '绿茶', label: null }, rules).label).toBe('茶');
    expect(inferSection({ kind: 'news', title: '煤', text: '煤', label: null }, rules).label).toBe('其他');
  });

  it('matches long words by their characters, however nodejieba cuts them', () => {
    const rules: SectionRules = {
      kinds: WORDS_DECIDE,
      fallback: '其他',
      sections: [{ label: '转型', strong: ['能源革命综合改革'], words: [] }],
    };
    expect(inferSection({ kind: 'news', title: '推进能源革命综合改革试点', text: '', label: null }, rules).label).toBe('转型');
  });

  it('counts short words only where nodejieba cuts them as words', () => {
    const rules: SectionRules = { kinds: WORDS_DECIDE, fallback: '其他', sections: [{ label: '会', strong: ['学会'], words: [] }] };
    expect(inferSection({ kind: 'news', title: '孩子们在大学会议中心参观', text: '', label: null }, rules).label).toBe('其他');
  });

  it('infers the same section as a count of all words', () => {
    const words = DEFAULT_SECTION_RULES.sections.flatMap((section) => [...section.strong, ...section.words]);
    const text = fc
      .array(fc.oneof(fc.constantFrom(...words), fc.constantFrom('，', '。', '的', '在', '记者', ' ')), { maxLength: 30 })
      .map((list) => list.join(''));
    fc.assert(
      fc.property(text, text, (title, body) => {
        const first = explainSection(title, body, DEFAULT_SECTION_RULES)[0]?.label ?? DEFAULT_SECTION_RULES.fallback;
        expect(infer(title, body).label).toBe(first);
      }),
    );
  });
});

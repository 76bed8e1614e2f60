import { describe, expect, test } from 'vitest';
import { knowledgeOf, reportOf, wordsOf } from '../../../test/reading-by-hand.ts';
import { read } from '../index.ts';

const knowledge = knowledgeOf(['ar'], ['SY']);

/** A Friday. A first paragraph of the field, so that a single sentence is about a war. */
const claimsOf = (text: string, field = 'حرب وقصف واشتباكات بين الجيش والفصائل.\n\n') =>
  read(reportOf(`${field}${text}\n`, { language: 'ar' }), knowledge).claims.filter(
    (claim) => field === '' || (claim.evidence[0]?.start ?? 0) >= field.length,
  );
const told = (text: string) => wordsOf(claimsOf(text));
const one = (text: string) => told(text)[0];

describe('numbers', () => {
  test.each([
    ['قُتل سبعة وعشرون جندياً في القصف.', 'killed 27-27 combatant'],
    ['قتل مئة وخمسة وعشرون مدنياً في القصف.', 'killed 125-125 civilian'],
    ['قتل ألفان وخمسمئة شخص في القصف.', 'killed 2500-2500 unknown'],
    ['قتل ٣٤ مدنياً في القصف.', 'killed 34-34 civilian'],
    ['أصيب ما لا يقل عن خمسة مدنيين في القصف.', 'injured 5-null civilian'],
    ['أصيب أكثر من 30 شخصاً في القصف.', 'injured 31-null unknown'],
    ['قتل جنديان في القصف.', 'killed 2-2 combatant'],
    ['قتل جندي في القصف.', 'killed 1-1 combatant'],
    ['قتل عشرات المدنيين في القصف.', 'killed 24-null civilian'],
    ['قتل ما بين 15 و20 مدنياً في القصف.', 'killed 15-20 civilian'],
  ])('%s', (text, harm) => expect(one(text)?.harm[0]).toBe(harm));
});

describe('times', () => {
  test.each([
    ['فجر اليوم الاثنين', '2020-03-02T04:00'],
    ['أمس', '2020-03-05'],
    ['الشهر الماضي', '2020-02-01'],
    ['قبل ثلاثة أيام', '2020-03-03'],
    ['في السادس من مارس/آذار الفائت', '2019-03-06'],
    ['في 15 شباط (فبراير)', '2020-02-15'],
    ['خلال الساعات الـ48 الماضية', '2020-03-04'],
  ])('%s', (words, from) => expect(claimsOf(`قتل جندي ${words} في القصف.`)[0]?.when?.from).toBe(from));
});

describe('harm and who did it', () => {
  test('a counted noun behind the verb is the victim, an uncounted one did it', () => {
    expect(one('قُتل ثلاثة من عناصر القوات في القصف.')?.harm).toEqual(['killed 3-3 combatant']);
    const [claim] = claimsOf('قتلت القوات الحكومية ثلاثة مدنيين في الحي.');
    expect(claim?.harm.map(({ low, group }) => [low, group.status])).toEqual([[3, 'civilian']]);
    expect(claim?.participants.map(({ role, name }) => [role, name])).toEqual([['initiator', 'القوات الحكومية']]);
  });
  test('nouns of killing and wounding', () =>
    expect(one('أسفر هجوم على السوق عن مقتل 21 شخصاً وإصابة عشرات آخرين.')?.harm).toEqual([
      'killed 21-21 unknown',
      'injured 24-null unknown',
    ]));
  test('killed and wounded in one attack are one event', () =>
    expect(told('استشهد ستة أشخاص وأصيب 20 آخرون في قصف استهدف منزلاً.')).toHaveLength(1));
});

describe('voices', () => {
  test.each([
    ['وقال مسعفون لوكالة رويترز إن خمسة مدنيين قتلوا في القصف.', ['وكالة رويترز', 'مسعفون']],
    ['قتل خمسة مدنيين في القصف، وفق وزارة الصحة.', ['وزارة الصحة']],
    ['أفادت لجنة محلية بأن قذيفة سقطت على السوق.', ['لجنة محلية']],
    ['قتل خمسة مدنيين، حسبما أعلنت الشرطة.', ['الشرطة']],
  ])('%s', (text, voices) => expect(one(text)?.voices).toEqual(voices));
  test('a denial silences what it denies', () =>
    expect(told('نفت وزارة الدفاع قصف المدينة.').map(({ what }) => what)).toEqual(['statement/deny']));
});

describe('small words written into the next', () => {
  test('are cut off, and quotes stay verbatim', () => {
    const text = 'سيطرت الفصائل على بلدة سفوهن والفطيرة.';
    const [claim] = claimsOf(text);
    expect(claim?.where.map(({ name }) => name)).toEqual(['سفوهن', 'الفطيرة']);
    expect(text).toContain(claim?.evidence[0]?.quote ?? '-');
  });
});

test('quiet, and nothing recorded', () => {
  expect(one('يسود هدوء حذر مدينة إدلب.')?.what).toBe('condition/tense-calm');
  expect(one('تغيب الطائرات الحربية عن أجواء المنطقة.')?.what).toBe('condition/airspace-quiet');
  expect(one('لم تسجل البعثة أي انتهاك لوقف إطلاق النار.')?.what).toBe('condition/hostilities not');
});

test('football in words of war is no war', () =>
  expect(claimsOf('قصف المهاجم المرمى بهدفين في الشوط الثاني، وقال المدرب إن فريقه لم يستسلم.', '')).toEqual([]));

import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileLanguages, detectLanguage, detectParagraphs } from './language.ts';

const table = compileLanguages(readFileSync(new URL('../../data/language/words.tsv', import.meta.url), 'utf8'));

/** One paragraph of our own a language, told as news. */
const PARAGRAPHS: readonly (readonly [string, string])[] = [
  [
    'nl',
    'Bij beschietingen in het oosten van de stad zijn dinsdagavond zeker vier burgers gewond geraakt, zei een medewerker van het ziekenhuis.',
  ],
  [
    'en',
    'At least four civilians were wounded on Tuesday evening when shells landed in the east of the city, a hospital worker said.',
  ],
  [
    'fr',
    "Au moins quatre civils ont été blessés mardi soir par des tirs d'artillerie dans l'est de la ville, selon un employé de l'hôpital.",
  ],
  [
    'de',
    'Bei Beschuss im Osten der Stadt sind am Dienstagabend mindestens vier Zivilisten verletzt worden, sagte ein Mitarbeiter des Krankenhauses.',
  ],
  [
    'es',
    'Al menos cuatro civiles resultaron heridos el martes por la noche en un bombardeo en el este de la ciudad, según un trabajador del hospital.',
  ],
  [
    'tr',
    'Kentin doğusuna salı akşamı düzenlenen topçu saldırısında en az dört sivilin yaralandığı, hastane çalışanları tarafından bildirildi.',
  ],
  ['ar', 'أصيب أربعة مدنيين على الأقل مساء الثلاثاء في قصف على شرق المدينة، وفق ما قال موظف في المستشفى.'],
  [
    'ru',
    'По меньшей мере четверо мирных жителей были ранены во вторник вечером при обстреле восточной части города, сообщил сотрудник больницы.',
  ],
  [
    'uk',
    'Щонайменше четверо цивільних були поранені у вівторок увечері під час обстрілу східної частини міста, повідомив працівник лікарні.',
  ],
  [
    'fi',
    'Ainakin neljä siviiliä haavoittui tiistai-iltana, kun kaupungin itäosaan ammuttiin kranaatteja, sanoi sairaalan työntekijä, joka ei halunnut nimeään julki.',
  ],
  [
    'pt',
    'Pelo menos quatro civis ficaram feridos na terça-feira à noite num bombardeamento no leste da cidade, segundo um funcionário do hospital que não quis ser identificado.',
  ],
  [
    'it',
    "Almeno quattro civili sono stati feriti martedì sera nei bombardamenti nella parte orientale della città, secondo un dipendente dell'ospedale.",
  ],
  [
    'pl',
    'Co najmniej czterech cywilów zostało rannych we wtorek wieczorem w ostrzale wschodniej części miasta, jak powiedział pracownik szpitala.',
  ],
  [
    'sv',
    'Minst fyra civila skadades på tisdagskvällen när granater slog ned i den östra delen av staden, enligt en anställd på sjukhuset som inte är namngiven.',
  ],
  [
    'fa',
    'دست کم چهار غیرنظامی در گلوله باران شرق شهر در سه شنبه شب زخمی شدند و یک کارمند بیمارستان این خبر را تایید کرد.',
  ],
  [
    'ur',
    'منگل کی شام شہر کے مشرقی حصے میں گولہ باری سے کم از کم چار شہری زخمی ہو گئے، یہ بات ہسپتال کے ایک اہلکار نے بتائی ہے۔',
  ],
  [
    'bg',
    'Най-малко четирима цивилни са били ранени във вторник вечерта при обстрел на източната част на града, каза служител на болницата, който не се назова.',
  ],
  [
    'sr',
    'Најмање четири цивила су рањена у уторак увече у гранатирању источног дела града, рекао је запослени у болници који није желео да се представи.',
  ],
  ['zh', '医院一名工作人员说，周二晚上城东遭到炮击，至少四名平民受伤。'],
  ['he', 'לפחות ארבעה אזרחים נפצעו ביום שלישי בערב בהפגזה על מזרח העיר, כך אמר עובד בית החולים.'],
  [
    'az',
    'Çərşənbə axşamı şəhərin şərqinə atılan mərmilər nəticəsində ən azı dörd mülki şəxs yaralanıb, bu barədə xəstəxana əməkdaşı məlumat verib.',
  ],
  [
    'kmr',
    'Herî kêm çar sivîl êvara sêşemê di topbarana li rojhilatê bajêr de birîndar bûn, karmendekî nexweşxaneyê ev yek got û da zanîn ku rewş xirab e.',
  ],
];

describe('detectLanguage', () => {
  it.each(PARAGRAPHS)('%s', (tag, text) => expect(detectLanguage(text, table).language).toBe(tag));

  it('says which languages are read and which are not', () => {
    const read = PARAGRAPHS.filter(([, text]) => detectLanguage(text, table).supported).map(([tag]) => tag);
    expect(read).toEqual(['nl', 'en', 'fr', 'de', 'es', 'tr', 'ar', 'ru', 'uk']);
  });

  it('is not misled by foreign names', () => {
    const text =
      'Volgens Erdoğan zijn in Kırıkhan en Şanlıurfa geen soldaten van Muğla meer gelegerd, maar dat is niet bevestigd.';
    expect(detectLanguage(text, table).language).toBe('nl');
  });

  it('settles a short close call in favour of a language that is read', () => {
    const headline = 'De president dreigde elke aanval van het leger met raketten te vergelden.';
    expect(detectLanguage(headline, table).language).toBe('nl');
  });

  it('says nothing where there is nothing to say by', () => {
    for (const text of ['', '12.03.2020', '— … !', '\u0000\ud800'])
      expect(detectLanguage(text, table)).toEqual({ language: null, supported: false, sure: false });
  });

  it('answers any text, the same each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(detectLanguage(text, table)).toEqual(detectLanguage(text, table));
      }),
    );
  });
});

describe('detectParagraphs', () => {
  const [nl, en] = [PARAGRAPHS[0]?.[1] ?? '', PARAGRAPHS[1]?.[1] ?? ''];
  const tags = (texts: string[], given: string | null) =>
    detectParagraphs(texts, table, given).map((one) => one.language);

  it('lets short paragraphs follow their neighbours', () => {
    expect(tags(['Idlib, 2020', nl, '***', en, 'AFP'], null)).toEqual(['nl', 'nl', 'nl', 'en', 'en']);
  });
  it('lets short paragraphs follow what was given', () =>
    expect(tags(['Idlib, 2020', '***'], 'fr')).toEqual(['fr', 'fr']));
  it('keeps what a paragraph clearly says against what was given', () => expect(tags([en], 'fr')).toEqual(['en']));
});

import { describe, expect, test } from 'vitest';
import { knowledgeOf, reportOf, wordsOf } from '../../../test/reading-by-hand.ts';
import { read } from '../index.ts';

const knowledge = knowledgeOf(['es']);

/** Published on a Wednesday; `judged`: whether the text is about a conflict is for the reader to say. */
const claimsOf = (text: string, judged: 'judged' | 'given' = 'given') =>
  read(
    reportOf(`${text}\n`, { language: judged === 'given' ? 'es' : null, published: '2024-05-15' }),
    knowledge,
    judged,
  ).claims;
const said = (text: string) => {
  const claims = claimsOf(text);
  const moods = claims.map(({ modality }) => (modality === 'reported' ? '' : ` ${modality}`));
  return wordsOf(claims).map((words, index) => ({ ...words, what: `${words.what}${moods[index] ?? ''}` }));
};
const one = (text: string) => said(text)[0];

describe('numbers', () => {
  test.each([
    ['Murieron veintitrés soldados en los combates.', 'killed 23-23 combatant'],
    ['Murieron al menos 20 civiles en los combates.', 'killed 20-null civilian'],
    ['Murieron más de un centenar de civiles en los combates.', 'killed 101-null civilian'],
    ['Murieron entre 10 y 15 rebeldes en los combates.', 'killed 10-15 combatant'],
    ['Murieron hasta treinta milicianos en los combates.', 'killed null-30 combatant'],
    ['Murieron decenas de personas en los combates.', 'killed 24-null unknown'],
    ['Murieron mil doscientos civiles en los combates.', 'killed 1200-1200 civilian'],
    ['Murieron 1,5 millones de personas en la guerra.', 'killed 1500000-1500000 unknown'],
  ])('%s', (text, harm) => expect(one(text)?.harm[0]).toBe(harm));
});

describe('times', () => {
  test.each([
    ['la semana pasada', '2024-05-06', '2024-05-12'],
    ['el pasado lunes', '2024-05-13', '2024-05-13'],
    ['este viernes', '2024-05-10', '2024-05-10'],
    ['hace tres días', '2024-05-12', '2024-05-12'],
    ['el 4 de mayo de 2023', '2023-05-04', '2023-05-04'],
    ['durante el fin de semana', '2024-05-11', '2024-05-12'],
    ['a finales de abril', '2024-04-21', '2024-04-30'],
    ['entre el 3 y el 9 de mayo', '2024-05-03', '2024-05-09'],
  ])('%s', (when, from, to) =>
    expect(claimsOf(`Tres soldados murieron ${when} en Idlib.`)[0]?.when).toMatchObject({ from, to }),
  );
  test('a night is of two days, and what goes on has no end', () => {
    const [night] = claimsOf('Tres soldados murieron en la noche del sábado al domingo.');
    expect([night?.when?.from?.slice(0, 10), night?.when?.to?.slice(0, 10)]).toEqual(['2024-05-11', '2024-05-12']);
    const [total] = claimsOf('Desde comienzos de año han muerto 40 civiles en los ataques.');
    expect(total).toMatchObject({ cumulative: true, when: { from: '2024-01-01', to: null } });
  });
});

describe('harm', () => {
  test('whom it befell stands before the verb, behind it, and behind a preposition', () => {
    expect(one('Seis soldados murieron en una emboscada.')?.harm).toEqual(['killed 6-6 combatant']);
    expect(one('En una emboscada murieron seis soldados.')?.harm).toEqual(['killed 6-6 combatant']);
    expect(one('Fueron abatidos dos guerrilleros.')?.harm).toEqual(['killed 2-2 combatant']);
    expect(one('Los asaltantes mataron a tiros a tres campesinos e hirieron a un niño.')?.harm).toEqual([
      'killed 3-3 civilian',
      'injured 1-1 civilian',
    ]);
    expect(one('La explosión dejó cinco muertos y doce heridos.')?.harm).toEqual([
      'killed 5-5 unknown',
      'injured 12-12 unknown',
    ]);
  });
  test('those who kill are no victims; what is purpose did not happen', () => {
    expect(one('Dos hombres armados mataron al alcalde.')?.harm).toEqual(['killed 1-1 civilian']);
    expect(said('El Ejército envió refuerzos para matar a tres cabecillas.').flatMap((claim) => claim.harm)).toEqual(
      [],
    );
  });
  test('flight and confinement are told for themselves', () => {
    expect(one('Unas 300 familias permanecen confinadas por los combates.')).toMatchObject({
      what: 'event/displacement',
      harm: ['confined 300-300 civilian'],
    });
    expect(one('Más de 2.000 personas huyeron de sus hogares.')?.what).toBe('event/displacement');
  });
  test('an uncounted none', () => {
    expect(one('Un misil impactó en una vivienda sin causar víctimas.')).toMatchObject({
      what: 'event/shelling-artillery-missile-attack',
      harm: ['casualties 0-0 unknown'],
    });
  });
});

describe('voices', () => {
  test.each([
    ['Murieron dos civiles, informó este lunes el Observatorio Sirio.', ['el Observatorio Sirio']],
    ['Según informó el martes el Ministerio de Salud, murieron dos civiles.', ['el Ministerio de Salud']],
    ['Murieron dos civiles, de acuerdo con un balance de la Defensoría.', ['la Defensoría']],
    ['Murieron dos civiles, dijeron vecinos a Reuters.', ['Reuters', 'vecinos']],
    ['Se informó de que murieron dos civiles.', []],
  ])('%s', (text, voices) => expect(one(text)?.voices).toEqual(voices));
  test('a verb without a subject goes on for the last speaker', () => {
    const claims = said(
      'El Ministerio de Salud informó de diez muertos. Añadió que otras cuatro personas resultaron heridas.',
    );
    expect(claims.at(-1)?.voices).toEqual(['El Ministerio de Salud']);
  });
});

describe('conduct, denial and quiet', () => {
  test.each([
    ['El ELN negó haber atacado a la población civil.', 'statement/deny denied'],
    ['Ningún grupo se ha atribuido el ataque.', 'statement/claim-responsibility not'],
    ['El ministro advirtió de que cualquier ataque tendrá respuesta militar.', 'statement/threaten threatened'],
    ['La ONU pidió un alto el fuego inmediato.', 'statement/call-for-ceasefire'],
    ['El presidente rechazó la propuesta de tregua.', 'statement/reject'],
    ['No se registraron violaciones del alto el fuego.', 'condition/hostilities not'],
    ['Durante la jornada no se vieron aviones de combate.', 'condition/airspace-quiet'],
    ['El alto el fuego entró en vigor a las 10.00 del sábado.', 'agreement/in-force'],
    ['Al menos 20 personas habrían muerto en los bombardeos.', 'event/air-drone-strike alleged'],
  ])('%s', (text, what) => expect(one(text)?.what).toBe(what));
});

describe('other fields borrow its words', () => {
  test.each([
    'El delantero disparó un misil a la escuadra y el portero resistió el bombardeo hasta el descanso, dijo el entrenador.',
    'Doce personas murieron al volcar un autobús en la autopista; el conductor dio positivo, según la Guardia Civil.',
    'Bruselas y Pekín firmaron una tregua en la guerra comercial y aplazaron los aranceles al acero.',
  ])('%s', (text) => expect(claimsOf(text, 'judged')).toEqual([]));
});

/** Who is charged with an act, and what the charge makes of it: rule 3, rule 17. */
import type { Act } from './act.ts';
import { addParticipants } from './act.ts';
import { participantsOf, voiceOf } from './named.ts';
import { isPronoun } from './nominal.ts';
import { marked } from './scene.ts';
import type { Scene } from './scene.ts';
import type { Conduct } from './statements.ts';
import type { Span } from './token.ts';
import type { Attribution } from './voices.ts';

/** "X says that Y broke the truce" lays it at the door of Y; told by nobody, it is how things stand. */
export const accuseOfBreach = (act: Act): void => {
  const speaker = act.voices.at(-1);
  act.status = null;
  if (!speaker || act.counts.length > 0) {
    act.kind = 'condition';
    act.type = 'hostilities';
    return;
  }
  act.kind = 'statement';
  act.type = 'accuse';
  act.participants = [
    { role: 'speaker', name: speaker.name, actor: speaker.actor },
    ...act.participants.filter((one) => one.role === 'accused'),
  ];
  act.voices = act.voices.slice(0, -1);
};

/** Lays acts within a charge's words at the door of the accused. */
export const layBlame = (scene: Scene, act: Act, charges: Conduct['charges']): void => {
  for (const { accused, speech } of charges)
    if (accused && speech.scope && act.at >= speech.scope.first && act.at <= speech.scope.last)
      accuse(scene, act, accused);
};

const accuse = (scene: Scene, act: Act, accused: Span): void => {
  const blamed = participantsOf(scene, accused, 'accused');
  act.participants = act.participants.filter(
    (one) => !(one.role === 'initiator' && blamed.some((other) => other.name === one.name)),
  );
  addParticipants(act, blamed);
};

/** "X said it would withdraw": no event yet, but X has announced one (rule 5, rule 9). */
export const announcePlans = (scene: Scene, act: Act): void => {
  const speaker = act.voices.at(-1);
  const verbal = act.deeds.some((mark) => mark.cls === 'deed' && mark.tag !== '');
  if (!speaker || !verbal || act.kind !== 'event' || act.modality !== 'planned' || act.polarity === 'negated') return;
  act.kind = 'statement';
  // "That it would strike back": what is announced is a threat.
  const harsh = marked(scene, 'retaliate').some((mark) => act.deeds.some((deed) => deed.first === mark.first));
  act.type = harsh ? 'threaten' : 'announce';
  if (harsh) act.modality = 'threatened';
  act.participants = [{ role: 'speaker', name: speaker.name, actor: speaker.actor }];
  act.voices = act.voices.slice(0, -1);
};

/** "X said it had not attacked": no event, but X has denied one (rule 10). */
export const denyOwn = (act: Act): void => {
  const speaker = act.voices.at(-1);
  const own = act.participants.some((one) => one.role === 'initiator' && one.name === speaker?.name);
  if (!speaker || !own || act.kind !== 'event' || act.polarity !== 'negated' || act.hurts.length > 0) return;
  act.kind = 'statement';
  act.type = 'deny';
  act.modality = 'denied';
  act.polarity = 'affirmed';
  act.participants = [{ role: 'speaker', name: speaker.name, actor: speaker.actor }];
  act.voices = act.voices.slice(0, -1);
};

const silentVoice = { retrospective: false, distant: false } as const;

/** Who charges, as voices of what they charge; and those whose conduct the sentence tells: a later "it said" is theirs. */
export const speakersIn = (scene: Scene, conduct: Conduct): Attribution[] => [
  ...conduct.charges.flatMap(({ speech }): Attribution[] => {
    if (!speech.speaker || speech.impersonal) return [];
    const goesOn = isPronoun(scene, speech.speaker);
    const { scope, expression, backward, mark } = speech;
    return [
      {
        ...silentVoice,
        voices: goesOn ? [] : [voiceOf(scene, speech.speaker)],
        scope,
        expression,
        backward,
        goesOn,
        mark,
      },
    ];
  }),
  ...conduct.statements.flatMap(({ speech, goesOn }): Attribution[] =>
    speech.speaker && !goesOn && !speech.impersonal
      ? [
          {
            ...silentVoice,
            voices: [voiceOf(scene, speech.speaker)],
            scope: null,
            expression: speech.expression,
            backward: false,
            goesOn: false,
            mark: speech.mark,
          },
        ]
      : [],
  ),
];

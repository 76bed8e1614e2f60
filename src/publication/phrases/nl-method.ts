/** Dutch: the rules in plain words, and how to check an edition. */
import type { Phrases } from './phrases.ts';

export const nlMethod: Phrases['method'] = [
  {
    heading: 'Berichten, beweringen, gebeurtenissen',
    rules: [
      'Een bericht blijft zoals het binnenkwam. Een bewering is wat iemand in dat bericht zegt, met de plek in de tekst waar het staat.',
      'Een gebeurtenis is wat verscheidene beweringen lijken te beschrijven. Wat elkaar tegenspreekt, blijft naast elkaar staan.',
      'Wie een ander overneemt, is geen tweede bron. Tien kranten die één organisatie aanhalen, zijn tien berichten en één bron.',
    ],
  },
  {
    heading: 'Getallen',
    rules: [
      'Laagste is de laagste opgave die een bron deed, hoogste de hoogste. Wat niemand noemde, is onbekend: niet nul.',
      '“Beste” is altijd een getal dat een bron noemde, gekozen volgens een regel die erbij staat.',
      'Een later getal van dezelfde bron vervangt het eerdere. Wat gezegd werd terwijl het nog gaande was, telt niet mee.',
      '“Uitgeschakeld” is gedood, gewond of gevangengenomen. Het wordt nooit als gedood gelezen.',
    ],
  },
  {
    heading: 'Zekerheid',
    rules: [
      'Onbevestigd: één bron. Door meer bronnen gemeld: twee die los van elkaar staan, en van twee zijden waar dat ertoe doet.',
      'Betwist: twee bronnen kunnen niet allebei gelijk hebben. Geverifieerd is een besluit van een mens, met de gronden erbij.',
    ],
  },
  {
    heading: 'De toestand van een dag in een gebied',
    rules: [
      'Schending gemeld: er is geweld gemeld dat onder het bestand valt of als schending is aangevoerd.',
      'Rust waargenomen: er keek iemand mee en die zag niets.',
      'Stil, niet bevestigd: er is niets gemeld, en niemand stond op de uitkijk om dat te bevestigen.',
      'Niemand keek mee: stilte zegt dan niets. Kleiner dan een provincie staan deze laatste twee als één: geen bevestigde informatie.',
      'Onder druk staat een bestand zodra ergens een schending is gemeld. Het houdt stand als overal rust is waargenomen.',
    ],
  },
  {
    heading: 'Wat wij niet tonen',
    rules: [
      'Bronnen in het veld worden niet genoemd en niet aangehaald; hun getallen worden bandbreedtes, hun uren worden dagen.',
      'Zij zijn nooit de enige grond van een openbaar feit, tenzij een mens dat heeft vrijgegeven.',
      'Schuilplaatsen, ziekenhuizen, kampen en posities worden ruim getekend. Waar troepen zijn, komt een dag later.',
      'Zolang geen mens een bewering heeft aanvaard, staat er niets openbaars op.',
    ],
  },
];

export const nlVerify: Phrases['verify'] = [
  'Deze editie is een map met bestanden. In edition.json staan al die bestanden met hun controlegetal (SHA-256). Samen vormen zij een boom met één wortel.',
  'In het bestand checkpoint staat die wortel, ondertekend door het observatorium. Verandert er één letter in één bestand, dan klopt de wortel niet meer, en dus ook de handtekening niet.',
  'Controleer een hele editie met het programma: bestand verify MAP. Het noemt het eerste dat niet klopt.',
  'Vergelijk de wortel in checkpoint met die welke u van een ander kreeg. De sleutel hieronder moet die zijn die het observatorium elders bekendmaakte.',
];

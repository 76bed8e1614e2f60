/** MUC-3/4 messages: a file holds many, each opened by its id; the dateline says where and when it was sent. */

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const OPENS = /^((?:DEV|TST\d)-MUC\d-\d+)\b.*$/gm;
/** "SAN SALVADOR, 3 JAN 90 -- [REPORT] [TEXT] …"; the heading may run over several lines. */
const DATELINE = /\b(\d{1,2})\s+([A-Z][A-Za-z]{2})[A-Za-z]*\.?\s+(\d{2})\b/;

/** Where a message was sent from is mostly the country it tells of. */
const CAPITALS = {
  'SAN SALVADOR': 'EL SALVADOR',
  BOGOTA: 'COLOMBIA',
  MEDELLIN: 'COLOMBIA',
  CALI: 'COLOMBIA',
  LIMA: 'PERU',
  'GUATEMALA CITY': 'GUATEMALA',
  GUATEMALA: 'GUATEMALA',
  TEGUCIGALPA: 'HONDURAS',
  'SAN PEDRO SULA': 'HONDURAS',
  MANAGUA: 'NICARAGUA',
  'PANAMA CITY': 'PANAMA',
  PANAMA: 'PANAMA',
  SANTIAGO: 'CHILE',
  'LA PAZ': 'BOLIVIA',
  QUITO: 'ECUADOR',
  CARACAS: 'VENEZUELA',
  'BUENOS AIRES': 'ARGENTINA',
  'SAN JOSE': 'COSTA RICA',
  'MEXICO CITY': 'MEXICO',
  MONTEVIDEO: 'URUGUAY',
  ASUNCION: 'PARAGUAY',
  BRASILIA: 'BRAZIL',
};

/** @returns {{ id: string, published: string | null, home: string | null, body: string }[]} */
export const messagesOf = (file) => {
  const heads = [...file.matchAll(OPENS)];
  return heads.map((head, index) => {
    const whole = file.slice(head.index + head[0].length, heads[index + 1]?.index ?? file.length);
    const sent = DATELINE.exec(whole.slice(0, 600));
    const month = sent ? MONTHS.indexOf(sent[2].toUpperCase()) : -1;
    const published =
      month < 0 ? null : `19${sent[3]}-${String(month + 1).padStart(2, '0')}-${sent[1].padStart(2, '0')}`;
    const text = /\[TEXT\]/i.exec(whole);
    const dash = /--/.exec(whole);
    const from = text && text.index < 900 ? text.index + text[0].length : dash && dash.index < 300 ? dash.index + 2 : 0;
    const city = /^\s*([A-Z][A-Z .'-]{2,30}?)\s*(?:\([^)]*\))?,/i.exec(whole)?.[1] ?? null;
    const dateline = city && sent ? `${city}, ${sent[0]} -- ` : '';
    const home = CAPITALS[city?.toUpperCase().trim() ?? ''] ?? null;
    return { id: head[1], published, home, body: dateline + plain(whole.slice(from)) };
  });
};

/** Lines are broken by width: one paragraph becomes one line. Remarks of the transcriber in brackets go. */
const plain = (body) =>
  body
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .replace(
          /\[(?:TEXT|PASSAGE OMITTED|WORDS? INDISTINCT|SIC|CONTINUED|END RECORDING|BEGIN RECORDING|VIDEO[^\]]*|QUESTION|ANSWER)\]/gi,
          ' ',
        )
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');

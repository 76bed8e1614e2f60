export const checkAsAStranger: (files: ReadonlyMap<string, Buffer>, held: string) => { size: number; erased: number };

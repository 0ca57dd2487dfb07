export const LABEL_MAX = 200;
export const WORDS_MAX = 1000;
export const SOURCE_MAX = 500;
export const PLACE_MAX = 200;
export const NOTE_MAX = 500;
export const handShowings = ['screen', 'print', 'post', 'other'] as const;

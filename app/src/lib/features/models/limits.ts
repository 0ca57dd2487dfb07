export const NAME_MAX = 300;
export const WORD_MAX = 200;
export const CHANGED_MAX = 4000;
export const REASON_MAX = 500;

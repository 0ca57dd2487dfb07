export const TITLE_MAX = 300;
export const NAME_MAX = 200;
export const SCOPE_MAX = 2000;
export const WORDS_MAX = 3000;
export const MINUTES_MAX = 10_000;
export const REASON_MAX = 500;

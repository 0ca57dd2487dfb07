export const TITLE_MAX = 300;
export const PURPOSE_MAX = 1000;
export const PAPERS_MAX = 200;
export const CODES_MAX = 1000;

export const TITLE_MAX = 500;
export const PLACE_MAX = 200;
export const NAME_MAX = 100;
export const LIST_MAX = 20_000;

export const WORDING_MAX = 3000;
export const USED_MAX = 300;

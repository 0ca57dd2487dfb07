export const LONG_MAX = 5000;
export const REASON_MAX = 2000;
export const LINE_MAX = 300;

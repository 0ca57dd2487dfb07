export const DAYS_MAX = 400;

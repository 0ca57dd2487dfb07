export const DAYS_MAX = 30;
export const NAME_MAX = 200;

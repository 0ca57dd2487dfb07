export const MASKED_MAX = 5000;

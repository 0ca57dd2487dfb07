export const ANSWER_MAX = 5000;

export const PROMISE_MAX = 1000;
export const RESULT_MAX = 2000;
export const REASON_MAX = 500;

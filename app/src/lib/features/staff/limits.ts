export const STAFF_LIST_MAX = 20_000;

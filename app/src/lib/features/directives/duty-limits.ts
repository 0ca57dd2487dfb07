export const REPORT_MAX = 2000;
export const REASON_MAX = 500;

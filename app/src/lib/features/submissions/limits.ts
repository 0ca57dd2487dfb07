export const CELL_MAX = 8000;
export const REASON_MAX = 1000;
export const ROWS_MAX = 2000;
export const FILE_MAX = 50 * 1024 * 1024;
export const channels = ['paper', 'zalo', 'email'] as const;

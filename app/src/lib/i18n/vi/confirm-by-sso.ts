export const confirmBySso = { again: (label: string) => `Xác nhận bằng ${label}` };

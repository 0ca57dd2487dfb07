import type { Messages } from '../messages.ts';

export const confirmBySso = { again: (label: string) => `Confirm with ${label}` } satisfies Messages['confirmBySso'];

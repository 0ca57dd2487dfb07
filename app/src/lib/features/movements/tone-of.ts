import type { MovementState } from './movement.ts';

export const toneOf = { prepared: 'none', open: 'wait', scoring: 'wait', closed: 'ok', stopped: 'none' } as const satisfies Record<MovementState, string>;

import { agencyOperations } from './operations/agency.ts';
import { consolidationOperations } from './operations/consolidation.ts';
import { figureOperations } from './operations/figures.ts';
import { fileOperations } from './operations/files.ts';
import { planOperations } from './operations/plans.ts';
import { registerOperations } from './operations/registers.ts';
import { returnOperations } from './operations/returns.ts';
import { sendingOperations } from './operations/sending.ts';
import { writingOperations } from './operations/writing.ts';
import type { Operation } from './operation.ts';

/** All that the HTTP API can do, in the order of its reference. */
export const operations: readonly Operation[] = [
	...agencyOperations,
	...planOperations,
	...returnOperations,
	...writingOperations,
	...sendingOperations,
	...fileOperations,
	...consolidationOperations,
	...registerOperations,
	...figureOperations
];

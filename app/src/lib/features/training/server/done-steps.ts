import { isSent } from '@kheo/core';
import type { StepName } from '../script.ts';
import type { Month } from './month.ts';

type Returns = Month['register']['returns'];

/** Which steps were done, as what was written tells. */
export function doneSteps({ register, report, consolidation, paper, result, hasCalled }: Month): Set<StepName> {
	const isSealed = consolidation.view.seal !== null;
	const unsent = register.returns.filter((one) => !isIn(one));
	const said: Record<Exclude<StepName, 'look' | 'renew'>, boolean> = {
		call: hasCalled,
		register: unsent.every(({ status }) => status === null),
		late: unsent.length === 0,
		accept: areAccepted(register.returns),
		freeze: isSealed,
		agree: isSealed && (paper !== null || (consolidation.chain?.turn ?? null) === null),
		sign: paper !== null,
		issue: paper?.state === 'issued',
		report: report.returns.every(isIn),
		receive: report.returns.every(isIn) && areAccepted(report.returns),
		make: result !== null,
		send: result?.paper?.state === 'issued'
	};
	return new Set((Object.keys(said) as (keyof typeof said)[]).filter((name) => said[name]));
}

function isIn({ status, waived }: Returns[number]): boolean {
	return waived || isSent(status);
}

/** Nobody waits for the Office, and something was accepted. */
function areAccepted(returns: Returns): boolean {
	return returns.some(({ status }) => status === 'accepted') && returns.every(({ status }) => status !== 'submitted');
}

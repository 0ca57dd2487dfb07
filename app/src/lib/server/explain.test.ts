import { expect, test } from 'vitest';
import { explainRequest } from './explain.ts';
import { Problem } from './problem.ts';

const requestId = '0190a5f0-0000-7000-8000-000000000001';

test('a failure of the server says its request code in its words, what the person can mend says none', () => {
	for (const locale of ['vi', 'en'] as const)
		for (const failure of [new Error('boom'), new Problem('server.failed'), new Problem('file.damaged')]) {
			const { status, message } = explainRequest(failure, 500, { locale, requestId });
			expect([status >= 500, message.includes(requestId)]).toEqual([true, true]);
		}
	expect(explainRequest(new Error('none'), 404, { locale: 'vi', requestId }).message).not.toContain(requestId);
});

import { expect, test } from 'vitest';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { policy, whoMay } from '#lib/server/policy.ts';
import { findOperation } from './find-operation.ts';
import { attemptOf } from './operation.ts';
import { operations } from './operations.ts';
import { openApi } from './service/open-api.ts';

test('every operation has its own name and address, words in both languages, and shares the rights of a page that exists', () => {
	expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
	expect(new Set(operations.map(({ method, path }) => `${method} ${path}`)).size).toBe(operations.length);
	expect(Object.keys(messagesIn('vi').api.operations)).toEqual(operations.map(({ id }) => id));
	const rightless = operations.filter((operation) => !policy[operation.right.routeId] || whoMay(attemptOf(operation)) === undefined);
	expect(rightless.map(({ id }) => id)).toEqual([]);
});

test('only what everybody may read is open without a token', () => {
	const isOpen = operations.filter((operation) => whoMay(attemptOf(operation)) === 'anyone');
	expect(isOpen.map(({ id }) => id)).toEqual(operations.filter(({ scope }) => scope === null).map(({ id }) => id));
	expect(isOpen.length).toBe(3);
});

test('an address and a method name one operation with its parameters; another method is told which there are', () => {
	expect(findOperation('HEAD', 'agencies/so/plans/x')).toMatchObject({ operation: { id: 'getPlan' }, params: { agency: 'so', plan: 'x' } });
	expect(findOperation('DELETE', 'agencies/so/plans')).toEqual({ methods: ['GET'] });
	expect(findOperation('GET', 'agencies/so/nothing')).toEqual({ methods: [] });
});

test('the document holds every operation with a schema for each parameter in its path', () => {
	const { openapi, paths } = JSON.parse(openApi().body) as {
		openapi: string;
		paths: Record<string, Record<string, { operationId: string; parameters: { name: string; in: string }[] }>>;
	};
	expect(openapi).toBe('3.1.0');
	const all = Object.entries(paths).flatMap(([path, methods]) => Object.values(methods).map((operation) => ({ path, ...operation })));
	expect(all.map(({ operationId }) => operationId).toSorted()).toEqual(operations.map(({ id }) => id).toSorted());
	for (const { path, parameters } of all) {
		const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
		expect(parameters.filter((one) => one.in === 'path').map(({ name }) => name)).toEqual(named);
	}
});

import type * as v from 'valibot';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { apiProblems } from '#lib/server/api-problem-codes.ts';
import { appVersion } from '#lib/server/version.ts';
import { entityTag } from '../entity-tag.ts';
import { jsonSchemaOf, type JsonSchema } from '../json-schema.ts';
import { type Operation, scopesFor } from '../operation.ts';
import { operations } from '../operations.ts';

export type OpenApi = { readonly body: string; readonly tag: string };

let made: OpenApi | undefined;

/** The OpenAPI 3.1 document of this version, made of the very schemas that calls are checked with. */
export function openApi(): OpenApi {
	made ??= document();
	return made;
}

function document(): OpenApi {
	const words = messagesIn('en').api;
	const paths: Record<string, Record<string, unknown>> = {};
	for (const operation of operations) (paths[operation.path] ??= {})[operation.method.toLowerCase()] = operationOf(operation);
	const body = JSON.stringify({
		openapi: '3.1.0',
		info: { title: 'Khéo', version: appVersion, description: words.description, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
		servers: [{ url: '/api/v1' }],
		paths,
		components: {
			securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'kheo_…', description: words.tokenHelp } },
			schemas: { Problem: problem },
			responses: { Problem: { description: words.problem, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } } }
		}
	});
	return { body, tag: entityTag(body) };
}

const problem: JsonSchema = {
	type: 'object',
	properties: {
		type: { type: 'string' },
		title: { type: 'string' },
		status: { type: 'integer' },
		code: { type: 'string', examples: Object.keys(apiProblems) },
		requestId: { type: 'string' },
		errors: { type: 'array', items: { type: 'object', properties: { field: { type: 'string' }, code: { type: 'string' } }, required: ['field', 'code'] } }
	},
	required: ['type', 'title', 'status', 'code']
};

function operationOf(operation: Operation) {
	const { id, scope } = operation;
	const words: Readonly<Record<string, string>> = messagesIn('en').api.operations;
	return {
		operationId: id,
		summary: words[id] ?? id,
		parameters: [
			...partsOf('path', operation.params),
			...partsOf('query', operation.query),
			...headersOf(operation).map((name) => ({ name, in: 'header', required: true, schema: { type: 'string' } }))
		],
		...bodyOf(operation),
		responses: {
			'200': { description: 'OK', content: { 'application/json': { schema: answerOf(operation) } } },
			default: { $ref: '#/components/responses/Problem' }
		},
		security: scope === null ? [] : [{ token: scopesFor(operation) }]
	};
}

function partsOf(place: 'path' | 'query', { entries }: Operation['params']) {
	return Object.entries(entries).map(([name, schema]) => ({
		name,
		in: place,
		required: schema.type !== 'optional',
		schema: jsonSchemaOf(schema as v.GenericSchema)
	}));
}

function headersOf({ method, tagOf }: Operation): string[] {
	return [...(method === 'POST' ? ['Idempotency-Key'] : []), ...(tagOf ? ['If-Match'] : [])];
}

function bodyOf({ body, takesFile }: Operation) {
	if (takesFile) return { requestBody: { required: true, content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } } };
	return body === null ? {} : { requestBody: { required: true, content: { 'application/json': { schema: jsonSchemaOf(body) } } } };
}

function answerOf({ answer, gives }: Operation): JsonSchema {
	const one = jsonSchemaOf(answer);
	if (gives === 'one') return one;
	const properties = { items: { type: 'array', items: one }, next: { type: ['string', 'null'] } };
	return { type: 'object', properties, required: ['items', 'next'] };
}

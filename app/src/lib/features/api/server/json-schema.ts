import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';

export type JsonSchema = { readonly [key: string]: unknown };

/** The schema as documents say it: what is sent in, before anything is made of it. What JSON Schema cannot say is checked all the same. */
export function jsonSchemaOf(schema: v.GenericSchema): JsonSchema {
	const { $schema: _, ...said } = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore', target: 'draft-2020-12' });
	return said as JsonSchema;
}

/** Of one part of an address or query, which is always text there. */
export function typeOf(schema: v.GenericSchema): unknown {
	return jsonSchemaOf(schema)['type'];
}

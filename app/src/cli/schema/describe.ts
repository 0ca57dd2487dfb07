/**
 * JSON Schema (draft 2020-12) of a TypeScript type, said once: `object<T>` asks for just the properties of T, each with a schema of its own
 * type, so a field added to the type and not to its description does not compile.
 */
export type Schema<Value> = { readonly json: object; readonly of?: (value: Value) => Value };
type Optional<Value> = { readonly optional: Schema<Value> };
type Field = { readonly json: object } | { readonly optional: { readonly json: object } };
type Shape<Type> = {
	readonly [Key in keyof Type]-?: Record<never, never> extends Pick<Type, Key> ? Optional<Exclude<Type[Key], undefined>> : Schema<Type[Key]>;
};

export const string: Schema<string> = { json: { type: 'string' } };
export const boolean: Schema<boolean> = { json: { type: 'boolean' } };
export const integer: Schema<number> = { json: { type: 'integer' } };
export const count: Schema<number> = { json: { type: 'integer', minimum: 0 } };

export function pattern<Value extends string = string>(regular: string): Schema<Value> {
	return { json: { type: 'string', pattern: regular } };
}

export function choice<const Value extends string>(...values: readonly Value[]): Schema<Value> {
	return { json: { enum: values } };
}

/** A field of which only that it is text is promised: its values may grow. */
export function open<Value extends string>(): Schema<Value> {
	return { json: { type: 'string' } };
}

export function anything<Value extends object>(): Schema<Value> {
	return { json: { type: 'object' } };
}

export function arrayOf<Value>(items: Schema<Value>): Schema<readonly Value[]> {
	return { json: { type: 'array', items: items.json } };
}

export function nullable<Value>({ json }: Schema<Value>): Schema<Value | null> {
	if ('enum' in json && Array.isArray(json.enum)) return { json: { ...json, enum: [...(json.enum as unknown[]), null] } };
	if ('type' in json) return { json: { ...json, type: [json.type, 'null'] } };
	return { json: { anyOf: [json, { type: 'null' }] } };
}

export function optional<Value>(schema: Schema<Value>): Optional<Value> {
	return { optional: schema };
}

/** A definition under "$defs", called by its name. */
export function named<Value>(name: string): Schema<Value> {
	return { json: { $ref: `#/$defs/${name}` } };
}

export function object<Type>(shape: Shape<Type>): Schema<Type> {
	const entries: [string, Field][] = Object.entries(shape as object);
	const properties = Object.fromEntries(entries.map(([key, field]) => [key, 'optional' in field ? field.optional.json : field.json]));
	return { json: { type: 'object', required: entries.filter(([, field]) => !('optional' in field)).map(([key]) => key), properties } };
}

/** The shape that a second language must have to stand beside the first: same keys, functions with the same parameters. */
export type Translation<T> = {
	readonly [K in keyof T]: T[K] extends (...parameters: infer P) => string ? (...parameters: P) => string : T[K] extends string ? string : Translation<T[K]>;
};

export const locales = ['vi', 'en'] as const;
export type Locale = (typeof locales)[number];

export function isLocale(value: string | undefined): value is Locale {
	return value === 'vi' || value === 'en';
}

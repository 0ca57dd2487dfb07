import { isPlainDate } from '@kheo/core';
import * as v from 'valibot';

/** What the answers and questions of several operations are made of. */
export const id = v.pipe(v.string(), v.uuid());
export const day = v.pipe(v.string(), v.isoDate());
export const moment = v.pipe(v.string(), v.isoTimestamp());
export const text = v.string();
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const maybe = <S extends v.GenericSchema>(schema: S) => v.nullable(schema);
export const listOf = <S extends v.GenericSchema>(schema: S) => v.array(schema);

/** A day that is in the calendar: 30 February is none. */
export const realDay = v.pipe(v.string(), v.isoDate(), v.check(isPlainDate));
export const year = v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2200));
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,63}$/));
export const versionNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999_999_999));

const PAGE_MAX = 200;
const PAGE_USUAL = 50;
const limit = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(PAGE_MAX)), PAGE_USUAL);
const cursor = v.optional(v.pipe(v.string(), v.regex(/^[\w-]{1,200}$/)));
/** Of every list. */
export const paging = { limit, cursor };

export const agencyIn = { agency: slug };
export const nothing = v.object({});

import * as v from 'valibot';

const weekday = v.pipe(v.optional(v.string(), '1'), v.toNumber(), v.integer(), v.minValue(1), v.maxValue(5));

export const ownDigestForm = v.object({ every: v.picklist(['agency', 'never', 'day', 'week']), weekday });
export const agencyDigestForm = v.object({ every: v.picklist(['never', 'day', 'week']), weekday });

export type OwnDigest = v.InferOutput<typeof ownDigestForm>;
export type AgencyDigest = v.InferOutput<typeof agencyDigestForm>;

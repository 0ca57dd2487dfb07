import * as v from 'valibot';
import { StartRefusal } from '../start-refusal.ts';

const schema = v.object({
	/** With its scheme and, where it has one, its port: https://s3.example.vn */
	S3_ENDPOINT: v.pipe(v.string(), v.trim(), v.regex(/^https?:\/\/[^/\s]+\/?$/u)),
	S3_BUCKET: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/u)),
	S3_ACCESS_KEY_ID: v.pipe(v.string(), v.nonEmpty()),
	S3_SECRET_ACCESS_KEY: v.pipe(v.string(), v.nonEmpty()),
	S3_REGION: v.optional(v.pipe(v.string(), v.nonEmpty()), 'us-east-1'),
	/** A folder inside a bucket that holds other things too. */
	S3_PREFIX: v.optional(v.pipe(v.string(), v.regex(/^([A-Za-z0-9._-]+\/)*[A-Za-z0-9._-]+\/?$/u)))
});

export type S3Settings = {
	/** Of the bucket and the folder in it, with a slash at the end. */
	readonly root: URL;
	readonly region: string;
	readonly accessKeyId: string;
	readonly secretAccessKey: string;
};

/** Where files lie when it is not the disk; null while neither an endpoint nor a bucket is named. Half of it is refused: files must not go where nobody looks for them. */
export function s3Settings(env: NodeJS.ProcessEnv = process.env): S3Settings | null {
	const given = Object.fromEntries(Object.entries(env).filter(([name, value]) => name.startsWith('S3_') && value !== ''));
	if (!given['S3_ENDPOINT'] && !given['S3_BUCKET']) return null;
	const parsed = v.safeParse(schema, given);
	if (!parsed.success) throw new StartRefusal('settings.unreadable', parsed.issues.map((issue) => v.getDotPath(issue)).join(', '));
	const { S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_PREFIX = '', S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = parsed.output;
	const folder = S3_PREFIX === '' || S3_PREFIX.endsWith('/') ? S3_PREFIX : `${S3_PREFIX}/`;
	return {
		root: new URL(`${S3_ENDPOINT.replace(/\/$/u, '')}/${S3_BUCKET}/${folder}`),
		region: S3_REGION,
		accessKeyId: S3_ACCESS_KEY_ID,
		secretAccessKey: S3_SECRET_ACCESS_KEY
	};
}

import { isInConfidence } from './in-confidence.ts';
import { requestNote } from './request-note.ts';

/** What a span may say: routes, codes and counts of ours; never an address, a name or a word that somebody typed. */
export type Facts = Readonly<Record<string, string | number | boolean | undefined>>;
export type SpanKind = 'request' | 'transaction' | 'job';
/** `failed` is a code, not the words of an error: these may quote people. */
export type Ending = { readonly name?: string; readonly facts?: Facts; readonly failed?: string | undefined };
export type Span = {
	readonly traceId: string;
	/** What begins in `work` becomes a part of this span. */
	within<T>(work: () => T): T;
	/** A span that is not ended is never sent. */
	end(ending?: Ending): void;
};
export type Tracing = {
	begin(kind: SpanKind, name: string, traceparent?: string): Span;
	current(): Span | undefined;
};

const key = Symbol.for('kheo.tracing');
type Shared = { [key]?: Tracing | undefined };

/** NOTE: the built app has its own copy of every module and shares this with the server around it, as it does the note of a request. */
export function setTracing(tracing: Tracing | undefined): void {
	(globalThis as Shared)[key] = tracing;
}

/** Undefined where no collector is named (OTEL_EXPORTER_OTLP_ENDPOINT): nothing was loaded then. */
export function tracing(): Tracing | undefined {
	return (globalThis as Shared)[key];
}

/** Of the request or the job that is under way, for its lines in the log. */
export function currentTraceId(): string | undefined {
	return tracing()?.current()?.traceId;
}

/** Does the work in a span of its own. What belongs to a request in confidence leaves none. */
export function traced<T>(kind: SpanKind, name: string, work: () => Promise<T>, facts?: Facts): Promise<T> {
	const under = tracing();
	if (!under || isInConfidence(requestNote()?.route)) return work();
	const span = under.begin(kind, name);
	return span.within(work).then(
		(result) => {
			span.end({ facts: facts ?? {} });
			return result;
		},
		(error: unknown) => {
			span.end(afterError(error, facts));
			throw error;
		}
	);
}

/** A refusal is an answer, not a fault; both are told by their code. */
function afterError(error: unknown, facts: Facts = {}): Ending {
	const { name, code } = error instanceof Error ? (error as Error & { code?: unknown }) : { name: 'unknown', code: undefined };
	const reason = typeof code === 'string' && /^[\w.-]{1,80}$/.test(code) ? code : name;
	return name === 'Problem' ? { facts: { ...facts, 'kheo.refused': reason } } : { facts, failed: reason };
}

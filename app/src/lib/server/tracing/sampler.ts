import { AlwaysOffSampler, AlwaysOnSampler, ParentBasedSampler, type Sampler, TraceIdRatioBasedSampler } from '@opentelemetry/sdk-trace';

/** OTEL_TRACES_SAMPLER and its argument as the specification of OpenTelemetry names them: the SDK reads them no more by itself. Everything is kept unless said. */
export function chosenSampler({ OTEL_TRACES_SAMPLER: name = '', OTEL_TRACES_SAMPLER_ARG: share = '' }: NodeJS.ProcessEnv): Sampler {
	const root = rootOf(name.replace('parentbased_', ''), share === '' ? 1 : Number(share));
	return name === '' || name.startsWith('parentbased_') ? new ParentBasedSampler({ root }) : root;
}

function rootOf(name: string, share: number): Sampler {
	if (name === 'always_off') return new AlwaysOffSampler();
	return name === 'traceidratio' ? new TraceIdRatioBasedSampler(share) : new AlwaysOnSampler();
}

import { setTracing } from '../tracing.ts';

export type StopTracing = () => Promise<void>;

/** Traces are made and sent only where a collector is named; what makes them is not loaded otherwise. Returns what sends the rest before the process ends. */
export async function startTracing(part: 'web' | 'worker'): Promise<StopTracing> {
	if (!process.env['OTEL_EXPORTER_OTLP_ENDPOINT']) return async () => undefined;
	const { openTelemetry } = await import('./open-telemetry.ts');
	const { tracing, stop } = openTelemetry(part);
	setTracing(tracing);
	return async () => {
		setTracing(undefined);
		await stop();
	};
}

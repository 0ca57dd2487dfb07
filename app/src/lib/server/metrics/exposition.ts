export type Sample = {
	readonly labels?: Readonly<Record<string, string>>;
	readonly value: number;
	/** `_bucket`, `_sum` and `_count` of a histogram. */ readonly suffix?: string;
};
export type Family = {
	readonly name: string;
	readonly help: string;
	readonly type: 'gauge' | 'counter' | 'histogram';
	readonly samples: readonly Sample[];
};

/** Figures in Prometheus' text format 0.0.4. A family without samples is left out: what is not known is not said to be 0. */
export function exposition(families: readonly Family[]): string {
	return families
		.filter(({ samples }) => samples.length > 0)
		.map(textOf)
		.join('');
}

function textOf({ name, help, type, samples }: Family): string {
	const lines = samples.map(({ labels = {}, value, suffix = '' }) => `${name}${suffix}${labelsOf(labels)} ${numberOf(value)}`);
	return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines, ''].join('\n');
}

function labelsOf(labels: Readonly<Record<string, string>>): string {
	const said = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
	return said.length === 0 ? '' : `{${said.join(',')}}`;
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '"': '\\"' };

function escaped(value: string): string {
	return value.replace(/[\\\n"]/g, (sign) => escapes[sign] ?? sign);
}

function numberOf(value: number): string {
	return value === Infinity ? '+Inf' : String(value);
}

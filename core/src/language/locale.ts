/** The languages that people read Khéo in; Vietnamese comes first. */
export type Locale = 'vi' | 'en';

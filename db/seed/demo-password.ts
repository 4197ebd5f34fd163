/** The password of every account of the sample world; the log-in page says it, in the demo only. */
export const DEMO_PASSWORD = 'so-dao-tao-dung-thu';

/** What people meet about, by department. */
export const topics: Record<string, string[]> = {
  Executive: ['Board pre-read', 'Quarterly narrative', 'Strategy check-in', 'Town hall preparation'],
  Marketing: ['Mark 8 launch plan', 'Campaign review', 'Brand refresh', 'Social calendar', 'Trade fair stand'],
  Sales: ['Pipeline review', 'Northwind renewal', 'Tailspin proposal', 'Pricing questions', 'Account plan'],
  Operations: ['Overseas expansion', 'Supplier review', 'Warehouse move', 'Logistics dashboard'],
  Retail: ['Store layout', 'Spring assortment', 'Stock levels', 'Shop opening Reading', 'Planogram review'],
  Engineering: [
    'Design review',
    'Mark 8 firmware',
    'Incident review',
    'Sprint planning',
    'Release readiness',
    'API workshop',
  ],
  Finance: ['Budget Q1', 'Forecast', 'Audit questions', 'Cost centre clean-up'],
  Legal: ['Contract review', 'Data protection check', 'Tailspin agreement'],
  IT: ['Device refresh', 'Change advisory board', 'Network maintenance', 'Service desk figures'],
  'Human Resources': ['Interview debrief', 'Onboarding plan', 'Benefits renewal'],
};

export const soloWork = ['Focus time', 'Write-up', 'Inbox zero', 'Preparation'];
export const privateMatters = ['Dentist', 'School meeting', 'Physiotherapy', 'Bank appointment'];
export const holds = ['Hold: customer visit', 'Hold: workshop', 'Hold: travel'];

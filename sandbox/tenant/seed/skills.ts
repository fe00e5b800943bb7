/** What people say in their profiles that they know, by their key in the seed. */
export const seedSkills: Record<string, string[]> = {
  megan: ['Campaign planning', 'Spanish', 'Public speaking'],
  alex: ['Social media', 'PowerPoint', 'Spanish'],
  bianca: ['Content strategy', 'Italian', 'Copywriting'],
  lee: ['Negotiation', 'Mandarin', 'Market entry'],
  adele: ['Retail planning', 'Excel', 'Power BI'],
  lynne: ['Power BI', 'Excel', 'Forecasting'],
  pradeep: ['Budgeting', 'Excel', 'Hindi'],
  grady: ['Figma', 'Illustration'],
  adelem: ['Figma', 'French', 'User research'],
  isaiah: ['Negotiation', 'CRM'],
  diego: ['Recruiting', 'Employment law', 'Spanish'],
  zoe: ['TypeScript', 'React', 'Kubernetes'],
  anand: ['Kubernetes', 'Go', 'PostgreSQL'],
  jose: ['Kubernetes', 'Terraform', 'Spanish'],
  kwame: ['Windows', 'Intune', 'French'],
  henrietta: ['Team leadership', 'C#'],
};

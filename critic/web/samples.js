// Three letters to try, with the interviews they are about.  People and firms are made up.

const HOUR_MS = 3_600_000;
const SIGNED = "Noor Haddad\n+1 503 555 0148\nnoor.haddad@example.org\n";

const hoursAgo = (hours) => new Date(Math.floor((Date.now() - hours * HOUR_MS) / 60_000) * 60_000).toISOString().replace(".000Z", "+00:00");

export const ROUND = {
  company: "Larkfield Transit",
  role: "Operations Planner",
  applicant: { name: "Noor Haddad", email: "noor.haddad@example.org", phone: "+1 503 555 0148", timezone: Intl.DateTimeFormat().resolvedOptions().timeZone },
  interviews: [
    { interviewer: { name: "Ingrid Solberg", title: "Head of Planning", email: "ingrid.solberg@larkfield.example" }, held_at: hoursAgo(4), promised_reply: "3 business days",
      notes: ["snow plough that got stuck in the depot gate, night of the marathon", "timetable still lives in one spreadsheet"] },
    { interviewer: { name: "Kwame Mensah", title: "Depot Manager" }, held_at: hoursAgo(3),
      notes: ["drivers swap shifts on a whiteboard", "wants to know which bus will be late before the driver does"] },
    { interviewer: { name: "Lucía Fernández", title: "Data Engineer", goes_by: "Lucía" }, held_at: hoursAgo(2),
      notes: ["ticket machines send their clock wrong on Sundays", "plays the accordion in a klezmer band"] },
    { interviewer: { name: "نور الدين", title: "People Partner" }, held_at: hoursAgo(1), notes: ["will call about the start date"] },
  ],
};

export const LETTERS = [
  {
    id: "Ingrid Solberg", to: "Ingrid Solberg", subject: "Thank you, and the depot gate",
    text: `Dear Ingrid,

Thank you for taking the time to talk with me. Your story about the snow plough stuck in the depot gate on the night of the marathon stayed with me: at Hollin Buses we had a lorry across the yard, and what saved the morning was a second list of which routes may start from the street.

I also kept thinking about the timetable that lives in one spreadsheet. I moved one like it into a small database last spring, one line a week, and would gladly show you what I would do differently now.

Kind regards,
${SIGNED}`,
  },
  {
    id: "Kwame Mensah", to: "Kwame Mensah", subject: "Thank you",
    text: `Dear [Name],

Thank you for the opportunity to interview for the Operations Planner position at Larkfield Transit. I enjoyed learning about your exciting projects and your innovative culture, and I am confident that my skills and experience make me a perfect fit.

I look forward to hearing from you soon.

Sincerely,
Noor
`,
  },
  {
    id: "Lucía Fernández", to: "Lucía Fernández", subject: "Thank you, and the ticket machines",
    text: `Dear Lucia Fernandes,

Thank you for taking the time to talk with me. Your story about the ticket machines and their wrong clock on Sundays stayed with me: at Hollin Buses we had a lorry across the yard, and what saved the morning was a second list of which routes may start from the street.

Kind regards,
Noor Haddad
+1 503 555 0184
`,
  },
];

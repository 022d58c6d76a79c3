/** Words employers and houses are named after, and streets: all made up, in the shape they have there. */
export const firmNames =
  "Sahyadri|Deccan|Malabar|Vindhya|Coromandel|Konark|Aravali|Narmada|Kaveri|Satpura|Trishul|Samruddhi|Navratna|Udaan|Suvarna|Akshara|Vajra|Pragati|Nakshatra|Saptagiri|Himgiri|Gomti|Chambal|Sabarmati|Utkal|Swarnim|Tejas|Pinaka|Varuna|Ekalavya|Nirmaan|Orbitex|Cloudpeak|Bluegrid|Nextora|Infravault|Quantiva".split(
    "|",
  );

export const firmTrades =
  "Infotech Pvt Ltd|Technologies Pvt Ltd|Software Services Pvt Ltd|Consultancy Services LLP|Textiles Ltd|Pharma Ltd|Logistics Pvt Ltd|Foods Pvt Ltd|Auto Components Ltd|Hospitals Pvt Ltd|Constructions Pvt Ltd|Engineering Works|Diagnostics Pvt Ltd|Chemicals Ltd|Retail Pvt Ltd|Polymers Pvt Ltd|BPO Services Pvt Ltd|Agro Industries|Finserv Pvt Ltd|Media Pvt Ltd".split(
    "|",
  );

export const familyTrades =
  "and Sons|Traders|Enterprises|Textiles|Jewellers|Associates|Builders|Motors|Steels|Exports|Sweets and Bakers|Medical Agencies|Electricals|Brothers".split(
    "|",
  );

export const publicEmployers =
  "{city} Municipal Corporation|District Treasury {city}|Kendriya Vidyalaya {city}|District Hospital {city}|Government Engineering College {city}|Divisional Railway Office {city}|{city} Police Commissionerate|Head Post Office {city}|{city} University|Zilla Parishad {city}|Rural Development Office {city}".split(
    "|",
  );

export const houses =
  "Shanti|Sai|Ganga|Gokul|Vrindavan|Lotus|Green Meadows|Sunrise|Lakshmi|Krishna|Silver Oak|Royal Palm|Shree Ganesh|Om|Kailash|Ashirwad|Anand|Pearl|Hill View|Lake View|Sree Nilaya|Surya|Chandra|Tulsi|Mayur|Nandanvan".split(
    "|",
  );

export const houseKinds =
  "Apartments|Residency|Towers|Heights|Enclave|CHS|Society|Nivas|Bhavan|Gardens|Paradise|Elite".split("|");

export const streets =
  "MG Road|Station Road|Nehru Road|Gandhi Road|Tilak Road|Subhash Marg|Temple Street|Market Road|College Road|Hospital Road|Park Road|Ring Road|1st Cross Road|4th Cross Road|7th Main Road|12th Main Road|2nd Street|Lake Road|Church Road|Patel Marg|Rajaji Street|Bose Road|Canal Road|Bazaar Street|Link Road|School Road".split(
    "|",
  );

export const colonies =
  "Gandhi Nagar|Nehru Nagar|Shastri Nagar|Indira Colony|Rajendra Nagar|Model Town|Civil Lines|Vijay Nagar|Ashok Vihar|Saket Colony|Lakshmi Nagar|Subhash Nagar|Anand Vihar|Krishna Nagar|Ram Nagar|Patel Colony|Sarojini Nagar|Azad Nagar|Ambedkar Nagar|Officers Colony|Defence Colony|Teachers Colony|Bank Colony|Railway Colony".split(
    "|",
  );

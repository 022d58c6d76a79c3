/** Given and family names that go together; the first of each list are the most common. */
export interface NameGroup {
  /** Of a hundred people. */
  readonly percent: number;
  readonly given: readonly string[];
  readonly family: readonly string[];
}

/**
 * By heritage, so that names match: shares after the 2021 census, names after the most frequent in births and
 * electoral registers (https://www.ons.gov.uk/peoplepopulationandcommunity/birthsdeathsandmarriages/livebirths).
 */
export const nameGroups: readonly NameGroup[] = [
  {
    percent: 84,
    given:
      "David James Sarah John Susan Paul Emma Michael Claire Andrew Laura Mark Karen Robert Rebecca Daniel Gemma Christopher Nicola Matthew Rachel Thomas Helen Stephen Samantha Richard Julie Peter Lisa Jack Charlotte Simon Victoria Luke Jessica Adam Lauren Ryan Hannah Ian Amy Benjamin Katherine Steven Louise Joshua Emily Gary Tracey Martin Jennifer Anthony Margaret Craig Joanne Philip Chloe Jonathan Alison Alan Sophie Kevin Olivia Lee Michelle Joseph Lucy Samuel Deborah Callum Bethany Neil Angela Jason Kelly Stuart Megan William Jane Nathan Christine George Fiona Graham Amanda Connor Patricia Harry Georgia Liam Elizabeth Oliver Stephanie Alexander Holly Darren Natalie Jamie Eleanor Colin Zoe Lewis Jacqueline Kieran Heather Charlie Donna Aaron Mary Scott Caroline Ben Abigail Rhys Sian Gareth Catherine Euan Eilidh Sean Niamh Patrick Siobhan Dylan Alice Edward Grace Toby Imogen Harvey Ruth Nigel Wendy Keith Maureen Barry Sheila Trevor Pauline Leslie Hazel Duncan Isla Hamish Morag Alistair Freya".split(
        " ",
      ),
    family:
      "Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts Green Hall Wood Jackson Clarke Hughes Edwards Thomas Harrison Moore Martin Clark Turner Hill Cooper Ward Morris Scott King Watson Baker Harris Morgan Lewis Young Allen Anderson Mitchell Phillips James Campbell Bell Lee Kelly Parker Davis Bennett Miller Cook Shaw Cox Price Richardson Marshall Simpson Collins Carter Murphy Murray Gray Stevens Adams Robertson Griffiths Stewart Richards Ellis Russell Webb Mason Butler Holmes Chapman Hunt Rogers Palmer Gibson Barnes Mills Powell Owen Matthews Lloyd Reid Fisher Dixon Graham Fletcher Barker Knight Ross Harvey Pearson Foster Reynolds Jenkins Armstrong Walsh Atkinson Hamilton Saunders Fox Cunningham Barrett Bradley Payne Macdonald Newman Spencer Burton Ryan Johnston Hart Lawrence Elliott Hudson Day Webster Crawford Carr Lawson Wallace Burns Gallagher Hargreaves Ashworth Whittaker Sutcliffe Ramsbottom Pritchard Bevan Llewellyn MacLeod McKenzie Sinclair Buchanan O'Neill O'Connor Doherty Quinn Boyle Nicholson Wilkinson Thornton Bailey Booth Haigh Birch Frost Tucker Penrose Trelawny Cartwright Holloway Winterbottom Blackwood Pemberton".split(
        " ",
      ),
  },
  {
    percent: 5,
    given:
      "Mohammed Aisha Muhammad Fatima Imran Saima Ahmed Nadia Adnan Zainab Usman Sadia Bilal Maryam Tariq Shabana Hamza Amina Asif Rukhsana Yusuf Sumaiya Ibrahim Khadija Faisal Hina".split(
        " ",
      ),
    family:
      "Khan Ahmed Hussain Ali Begum Akhtar Iqbal Mahmood Malik Shah Chowdhury Rahman Miah Bibi Hassan Mohammed Uddin Chaudhry Raja Mirza Islam Aslam Rashid Butt".split(
        " ",
      ),
  },
  {
    percent: 3,
    given:
      "Priya Raj Anita Sanjay Meera Amit Sunita Arjun Kavita Vikram Pooja Rahul Nisha Deepak Simran Ravi Anjali Nikhil Manjit Jasmin Rohan Hema".split(
        " ",
      ),
    family:
      "Patel Singh Kaur Sharma Shah Gill Mistry Sandhu Parmar Desai Bhatt Kumar Dhillon Chauhan Joshi Mehta Rai Nair".split(
        " ",
      ),
  },
  {
    percent: 4,
    given:
      "Samuel Grace Emmanuel Blessing David Esther Daniel Abigail Kwame Ama Kofi Abena Tunde Funmilayo Chidi Ngozi Marcus Shanice Jermaine Natasha Tendai Chipo Leon Naomi Jordan Tanisha Michael Yvonne Andre Marcia Ibrahim Mariam".split(
        " ",
      ),
    family:
      "Okafor Mensah Adeyemi Campbell Boateng Owusu Okoro Adebayo Osei Williams Eze Bello Brown Moyo Ncube Francis Grant Joseph Asante Charles Nwosu Afolabi Abdi Kamara Lewis Agyeman Balogun Henry Ogunleye Clarke".split(
        " ",
      ),
  },
  {
    percent: 2,
    given:
      "Piotr Anna Tomasz Katarzyna Marcin Agnieszka Pawel Magdalena Krzysztof Joanna Andrzej Monika Michal Ewa Adam Beata".split(
        " ",
      ),
    family:
      "Nowak Kowalczyk Wojcik Mazur Krawczyk Kaczmarek Wrobel Dudek Stepien Pawlak Walczak Sikora Baran Michalak Szymczak Wilk".split(
        " ",
      ),
  },
  {
    percent: 1,
    given: "Andrei Maria Ionut Elena Mihai Alina Cristian Ioana Stefan Raluca Gabriel Daniela".split(" "),
    family: "Popescu Popa Ionescu Stan Dumitru Radu Stoica Munteanu Rusu Lungu Marin Dobre".split(" "),
  },
  {
    percent: 1,
    given: "Wei Mei Jun Ling Chun Siu Kevin Grace Jason Amy Ming Hui".split(" "),
    family: "Chan Wong Li Chen Lam Cheung Tang Lau Zhang Wang Liu Ho".split(" "),
  },
];

/** What local firms are called after, and what they do. */
export const firmNames =
  "Northgate|Ashdown|Kingsway|Pennine|Riverside|Severn|Highfield|Castle|Meridian|Abbey|Beacon|Oakwood|Albion|Calder|Westbrook|Stonebridge|Kestrel|Harbour|Wyvern|Crown|Thistle|Lakeside|Fairway|Hawthorn|Summit".split(
    "|",
  );
export const trades =
  "Logistics|Engineering|Foods|Construction|Packaging|Care Homes|Facilities|Recruitment|Print|Electrical|Property Services|Insurance Brokers|Motor Group|Software|Bakery|Joinery|Plumbing & Heating|Scaffolding|Veterinary Group|Dental Care|Leisure|Training".split(
    "|",
  );
export const professions = ["Solicitors LLP", "Accountants LLP", "Architects Ltd", "Surveyors Ltd"];

export const streets =
  "High Street|Station Road|Church Road|Victoria Road|Park Road|London Road|Manor Road|Green Lane|New Road|Queens Road|Kings Road|Mill Lane|Springfield Road|Grange Road|The Avenue|Albert Road|Church Lane|Windsor Road|Highfield Road|York Road|Alexandra Road|West Street|North Road|St Johns Road|Stanley Road|Chester Road|Broadway|Clarence Road|George Street|Warwick Road|South Street|Richmond Road|Park Avenue|The Crescent|Chapel Street|Woodlands Avenue|Hillside Close|Meadow View|Orchard Close|Sycamore Drive|Beech Grove|Elm Grove|Ash Tree Close|Cedar Drive|Oakfield Road|Laurel Avenue|Holly Bank|Rowan Way|Bramley Close|Cromwell Road|Nelson Street|Wellington Terrace|Gladstone Street|Salisbury Road|Balmoral Avenue|Sandringham Road|Priory Road|Abbey Lane|Canterbury Close|Farm Lane".split(
    "|",
  );

/** Names most Americans of working age would recognise from their own street; Faker supplies the long tail. */
export const commonFamilyNames =
  "Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts Gomez Phillips Evans Turner Diaz Parker Cruz Edwards Collins Reyes Stewart Morris Morales Murphy Cook Rogers Gutierrez Ortiz Morgan Cooper Peterson Bailey Reed Kelly Howard Ramos Kim Cox Ward Richardson Watson Brooks Chavez Wood James Bennett Gray Mendoza Ruiz Hughes Price Alvarez Castillo Sanders Patel Myers Long Ross Foster Jimenez Powell Jenkins Perry Russell Sullivan Bell Coleman Butler Henderson Barnes Fisher Vasquez Simmons Patterson Jordan Reynolds Hamilton Graham O'Brien O'Connor Chen Wang Singh Shah Park Tran Pham Cohen Schmidt Weber Novak Kowalski Rossi Moreau Larsen Olsen".split(
    " ",
  );

export const commonGivenNames =
  "James Robert John Michael David William Richard Joseph Thomas Christopher Daniel Matthew Anthony Mark Steven Andrew Paul Joshua Kenneth Kevin Brian Timothy Ronald Jason Jeffrey Ryan Jacob Nicholas Eric Jonathan Justin Brandon Benjamin Samuel Gregory Alexander Patrick Jack Tyler Aaron Jose Adam Nathan Zachary Kyle Ethan Noah Carlos Luis Marcus Isaac Omar Diego Wei Arjun Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Karen Sarah Lisa Nancy Sandra Ashley Emily Kimberly Margaret Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Laura Cynthia Amy Kathleen Angela Brenda Emma Anna Nicole Samantha Katherine Christine Rachel Heather Maria Diane Olivia Julia Victoria Megan Hannah Andrea Jacqueline Lauren Grace Natalie Sofia Ana Priya Mei Aisha Zoë Renée Chloe".split(
    " ",
  );

export const trades =
  "Logistics|Engineering|Dental Group|Architects|Foods|Software|Manufacturing|Medical Group|Construction|Insurance|Electric|Pediatrics|Consulting|Marketing|Freight|Biosciences|Law Group|Studios".split(
    "|",
  );

export const publicEmployers =
  "{city} Public Schools|City of {city}|{city} General Hospital|{city} Community College|{city} Transit Authority".split(
    "|",
  );

export const streets =
  "Maple St|Oak Ave|Cedar St|Elm St|Pine St|Washington Ave|Lincoln St|Jefferson St|Madison Ave|Park Ave|Lake St|Hill St|Walnut St|Chestnut St|Spruce St|Highland Ave|Prospect St|Franklin Ave|Center St|Church St|Union St|River Rd|Sunset Dr|Ridge Rd|Forest Ave|Willow Ln|Birch St|Jackson St|Adams St|Grant St|Monroe St|Main St|2nd Ave|3rd St|5th Ave|7th St|12th Ave|18th St|24th Ave|31st St".split(
    "|",
  );

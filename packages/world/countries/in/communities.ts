/**
 * Names that go together: nobody is called Venkatesh Banerjee. Within each list the most frequent come first and
 * are drawn most; `weight` is roughly how many of a hundred bank customers.
 */
export interface Community {
  readonly weight: number;
  readonly givenNames: readonly string[];
  readonly familyNames: readonly string[];
}

function community(weight: number, givenNames: string, familyNames: string): Community {
  return { weight, givenNames: givenNames.split(" "), familyNames: familyNames.split(" ") };
}

export const communities: readonly Community[] = [
  community(
    34,
    "Rahul Priya Amit Pooja Rohit Neha Sandeep Anjali Vikas Sunita Manoj Rekha Ajay Kavita Deepak Anita Sanjay Ritu Rajesh Shalini Ashish Swati Vivek Nisha Saurabh Preeti Abhishek Jyoti Ankit Shweta Gaurav Archana Nitin Meena Mukesh Seema Pankaj Suman Alok Kiran Ramesh Geeta Dinesh Usha Aman Shruti Mohit Sapna Tarun Richa Aditya Ananya Arjun Kriti Harsh Sakshi Yash Muskan Ravi Komal",
    "Kumar Sharma Singh Gupta Verma Yadav Mishra Agarwal Pandey Tiwari Jain Srivastava Chauhan Saxena Tripathi Dubey Shukla Rathore Mathur Chaturvedi Goyal Bansal Garg Mittal Dwivedi Rawat Negi Joshi Bisht Soni Sahu Kushwaha Prajapati Maurya Rajput Meena Choudhary Sinha Jha Thakur",
  ),
  community(
    11,
    "Sachin Sneha Prashant Pallavi Swapnil Manisha Nilesh Supriya Omkar Ashwini Mahesh Vaishali Yogesh Madhuri Tejas Rutuja Aniket Sayali Santosh Smita Chaitanya Mrunal Vinayak Ketaki",
    "Patil Kulkarni Deshmukh Joshi Jadhav Pawar Shinde More Chavan Gaikwad Deshpande Bhosale Kale Kadam Sawant Mane Naik Wagh Gokhale Phadke Thorat Salunkhe",
  ),
  community(
    9,
    "Hardik Hetal Jignesh Bhavna Chirag Nidhi Parth Kinjal Mehul Dipti Ketan Falguni Nirav Jalpa Dhaval Khushbu Hitesh Rupal Bhavesh Mital",
    "Patel Shah Mehta Desai Parikh Modi Joshi Solanki Parmar Trivedi Panchal Thakkar Gandhi Bhatt Dave Vyas Chaudhari Makwana Prajapati Kapadia",
  ),
  community(
    10,
    "Karthik Lakshmi Murugan Divya Senthil Kavitha Arun Priyanka Suresh Revathi Prakash Saranya Vignesh Deepa Balaji Gayathri Manikandan Nithya Dinesh Sangeetha Saravanan Meenakshi Hari Janani",
    "Subramanian Krishnan Raman Murugesan Rajendran Selvam Venkatesan Sundaram Natarajan Palanisamy Ramasamy Chandrasekaran Iyer Iyengar Shanmugam Arumugam Ganesan Kumar Ravichandran Anbazhagan",
  ),
  community(
    10,
    "Venkatesh Lavanya Srinivas Swathi Ramesh Sravani Naresh Padmaja Kiran Haritha Praveen Anusha Rajesh Sushma Suresh Bhavani Chandra Mounika Phani Tejaswini Sai Navya",
    "Reddy Rao Naidu Chowdary Varma Sharma Raju Prasad Kumar Murthy Goud Babu Yadav Sastry Gupta Kommineni Vemula Bandaru Gudipati Mudigonda",
  ),
  community(
    7,
    "Manjunath Sowmya Raghavendra Shilpa Nagaraj Roopa Girish Chaitra Basavaraj Asha Guruprasad Vidya Harish Ranjitha Kiran Pavithra Darshan Megha Shashank Bhavya",
    "Gowda Hegde Shetty Rao Bhat Kulkarni Patil Murthy Nayak Pai Kamath Acharya Shenoy Hiremath Naik Prabhu Urs Rai",
  ),
  community(
    6,
    "Anoop Anju Vishnu Lekshmi Jithin Reshma Sreejith Athira Biju Bindu Ajith Remya Vineeth Sreelakshmi Rajeev Sindhu Arjun Parvathy Nikhil Aswathy",
    "Nair Menon Pillai Kurup Varma Nambiar Panicker Unnikrishnan Krishnan Warrier Das Kumar Mohan Vijayan Raj Sasidharan",
  ),
  community(
    9,
    "Sourav Moumita Subhajit Sohini Arindam Paramita Debasish Ankita Sayan Rituparna Anirban Payel Kaushik Madhumita Abhijit Sutapa Partha Sharmistha Indranil Tanusree",
    "Das Banerjee Mukherjee Chatterjee Ghosh Roy Dutta Bose Sarkar Saha Sen Mondal Chakraborty Bhattacharya Ganguly Paul Dey Nandi Majumdar Biswas",
  ),
  community(
    7,
    "Gurpreet Simran Harpreet Manpreet Jaspreet Navneet Amandeep Kuldeep Sukhwinder Rajwinder Mandeep Harleen Jasleen Ranjit Balwinder Paramjit",
    "Singh Kaur Sidhu Gill Sandhu Dhillon Grewal Bhatia Arora Kapoor Malhotra Khanna Chopra Sethi Ahuja Bedi Anand Walia",
  ),
  community(
    11,
    "Mohammed Ayesha Imran Fatima Salman Sana Arif Shabana Irfan Rukhsar Faizan Nazia Asif Zainab Shahid Farah Aamir Heena Wasim Tabassum Javed Mariam",
    "Khan Ansari Shaikh Sheikh Ahmed Siddiqui Qureshi Pathan Hussain Ali Mirza Malik Syed Farooqui Rahman Baig Alam Hashmi",
  ),
  community(
    5,
    "Joseph Mary Thomas Anna George Elizabeth John Rosy Francis Maria Jacob Teresa Antony Sheeba Savio Lydia Melvin Jincy Ryan Sharon",
    "Fernandes D'Souza Thomas Mathew George Joseph Pereira Rodrigues Varghese John Kurian Philip Lobo Pinto Jacob Abraham Cherian D'Silva",
  ),
  community(
    5,
    "Prakash Sasmita Bikash Itishree Debabrata Sujata Rakesh Mamata Himanshu Barsha Dipankar Jonali Bhaskar Rashmi Pranjal Nibedita",
    "Mohanty Sahoo Nayak Behera Patra Panda Mishra Das Swain Rout Borah Saikia Kalita Gogoi Baruah Deka",
  ),
];
